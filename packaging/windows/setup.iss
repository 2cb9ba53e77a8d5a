; Per-user installation, no administrator. Run by packaging/build.py: iscc /DVersion=… setup.iss
#ifndef Version
  #error The version is given by packaging/build.py
#endif
#define Name "courtyard-minutes"

[Setup]
AppId={{6C1B5B0E-6B0B-4E0A-9C0C-3B0C3F8E7D51}
AppName={cm:Program}
AppVersion={#Version}
AppPublisher=courtyard-minutes
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={cm:Program}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename={#Name}-{#Version}-windows-setup
SetupIconFile=..\..\build\{#Name}.ico
UninstallDisplayIcon={app}\{#Name}.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
ChangesAssociations=yes
; A file of an older version that is no longer part of the program must not stay beside the new.
; The records lie in the user's data folder: neither the set-up nor the removal touches them.

[Languages]
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
ru.Program=Дворовые встречи
en.Program=Courtyard minutes

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\bundle\{#Name}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Registry]
; Records are called records.db: «Open with» offers the program, nobody else's .db is taken over.
Root: HKCU; Subkey: "Software\Classes\.db\OpenWithProgids"; ValueType: none; ValueName: "CourtyardMinutes.Records"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\CourtyardMinutes.Records"; ValueType: string; ValueData: "{cm:Program}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\CourtyardMinutes.Records\shell\open\command"; ValueType: string; ValueData: """{app}\{#Name}.exe"" window ""%1"""

[Icons]
Name: "{userprograms}\{cm:Program}"; Filename: "{app}\{#Name}.exe"
Name: "{userdesktop}\{cm:Program}"; Filename: "{app}\{#Name}.exe"; Tasks: desktop

[Tasks]
Name: desktop; Description: "{cm:CreateDesktopIcon}"

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{cm:Program}}"; Flags: nowait postinstall skipifsilent
