/* Stands between a program and its disk (LD_PRELOAD): notes what is written below $FAULTS_FOLDER
   into $FAULTS_LOG, makes the n-th write, truncation or sync there fail, lets a sync last
   $FAULTS_SLOW_MS longer, and has no more room than a quota for the files right in a
   folder below it.

   A record of the log: u8 operation, u16 length of the path, i64 offset, u32 length of the data,
   path, data. W write, T truncate, S sync, U unlink, R rename (the data is the new path). */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) dlsym(RTLD_NEXT, name)
#define LONGEST 1024

static int logging = -1;
static char folder[LONGEST];
static ssize_t (*plain_write)(int, const void *, size_t);
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

static long fail_at, seen, fired, slow_ms;
static long long quota = -1;
static int sticky, armed, failing_errno = EIO;

void faults_arm(long at, int stays, int error) { fail_at = at; sticky = stays; failing_errno = error; seen = fired = 0; armed = 1; }
void faults_disarm(void) { armed = 0; }
long faults_seen(void) { return seen; }
long faults_fired(void) { return fired; }
static char full[LONGEST];

long long faults_used(const char *below) {
  char path[LONGEST * 2];
  long long sum = 0;
  struct stat found;
  DIR *names = opendir(below);
  if (!names) return 0;
  for (struct dirent *name; (name = readdir(names));) {
    snprintf(path, sizeof path, "%s/%s", below, name->d_name);
    if (!stat(path, &found) && S_ISREG(found.st_mode)) sum += found.st_size;
  }
  closedir(names);
  return sum;
}

void faults_quota(const char *below, long long bytes) {
  strncpy(full, below, LONGEST - 1);
  quota = bytes;
}

__attribute__((constructor)) static void start(void) {
  const char *log = getenv("FAULTS_LOG"), *below = getenv("FAULTS_FOLDER");
  const char *slow = getenv("FAULTS_SLOW_MS");
  plain_write = NEXT("write");
  slow_ms = slow ? atol(slow) : 0;
  if (!below) return;
  strncpy(folder, below, LONGEST - 1);
  if (!log) return;
  int file = open(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (file >= 0) { logging = fcntl(file, F_DUPFD_CLOEXEC, 900); close(file); }
}

static int ours(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, LONGEST - 1);
  if (length < 0 || !folder[0]) return 0;
  path[length] = 0;
  return !strncmp(path, folder, strlen(folder));
}

static void note(uint8_t kind, const char *path, int64_t offset, const void *data, uint32_t size) {
  if (logging < 0) return;
  uint16_t named = strlen(path);
  size_t total = 15 + named + (data ? size : 0);
  char *record = malloc(total);
  record[0] = kind;
  memcpy(record + 1, &named, 2);
  memcpy(record + 3, &offset, 8);
  memcpy(record + 11, &size, 4);
  memcpy(record + 15, path, named);
  if (data) memcpy(record + 15 + named, data, size);
  pthread_mutex_lock(&one);
  plain_write(logging, record, total);
  pthread_mutex_unlock(&one);
  free(record);
}

static int fails(void) {
  if (!armed) return 0;
  seen++;
  if (seen == fail_at || (sticky && seen > fail_at)) { fired++; errno = failing_errno; return 1; }
  return 0;
}

static int is_full(const char *path, int file, int64_t end) {
  struct stat found;
  if (quota < 0 || strncmp(path, full, strlen(full))) return 0;
  if (fstat(file, &found) || end <= found.st_size) return 0;
  if (faults_used(full) + end - found.st_size <= quota) return 0;
  errno = ENOSPC;
  return 1;
}

#define ROOM(name, kind)                                                                      \
  int name(const char *path, struct kind *found) {                                            \
    static int (*real)(const char *, struct kind *);                                          \
    if (!real) real = NEXT(#name);                                                            \
    int answer = real(path, found);                                                           \
    if (answer == 0 && quota >= 0 && !strncmp(path, full, strlen(full))) {                    \
      long long left = quota - faults_used(full);                                             \
      found->f_bavail = found->f_bfree = (left > 0 ? left : 0) / (long long)found->f_frsize;  \
    }                                                                                         \
    return answer;                                                                            \
  }
ROOM(statvfs, statvfs)
ROOM(statvfs64, statvfs64)

#define WRITE_AT(name)                                                                        \
  ssize_t name(int file, const void *data, size_t size, off64_t offset) {                     \
    static ssize_t (*real)(int, const void *, size_t, off64_t);                               \
    char path[LONGEST];                                                                       \
    if (!real) real = NEXT(#name);                                                            \
    int below = ours(file, path);                                                             \
    if (below && (fails() || is_full(path, file, offset + (int64_t)size))) return -1;               \
    ssize_t done = real(file, data, size, offset);                                            \
    if (below && done > 0) note('W', path, offset, data, done);                               \
    return done;                                                                              \
  }
WRITE_AT(pwrite)
WRITE_AT(pwrite64)

ssize_t write(int file, const void *data, size_t size) {
  char path[LONGEST];
  if (!plain_write) plain_write = NEXT("write");
  int below = file != logging && ours(file, path);
  off_t offset = below ? lseek(file, 0, SEEK_CUR) : 0;
  if (below && (fails() || is_full(path, file, offset + (int64_t)size))) return -1;
  ssize_t done = plain_write(file, data, size);
  if (below && done > 0) note('W', path, offset, data, done);
  return done;
}

#define SYNC(name)                                                                            \
  int name(int file) {                                                                        \
    static int (*real)(int);                                                                  \
    char path[LONGEST];                                                                       \
    if (!real) real = NEXT(#name);                                                            \
    int below = ours(file, path);                                                             \
    if (below && fails()) return -1;                                                          \
    if (below && slow_ms) {                                                                   \
      struct timespec pause = {slow_ms / 1000, slow_ms % 1000 * 1000000};                     \
      nanosleep(&pause, 0);                                                                   \
    }                                                                                         \
    int answer = real(file);                                                                  \
    if (below && answer == 0) note('S', path, 0, 0, 0);                                       \
    return answer;                                                                            \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name)                                                                        \
  int name(int file, off64_t size) {                                                          \
    static int (*real)(int, off64_t);                                                         \
    char path[LONGEST];                                                                       \
    if (!real) real = NEXT(#name);                                                            \
    int below = ours(file, path);                                                             \
    if (below && fails()) return -1;                                                          \
    int answer = real(file, size);                                                            \
    if (below && answer == 0) note('T', path, size, 0, 0);                                    \
    return answer;                                                                            \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = NEXT("unlink");
  int answer = real(path);
  if (answer == 0 && folder[0] && !strncmp(path, folder, strlen(folder))) note('U', path, 0, 0, 0);
  return answer;
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = NEXT("rename");
  int answer = real(from, to);
  if (answer == 0 && folder[0] && !strncmp(to, folder, strlen(folder)))
    note('R', from, 0, to, strlen(to));
  return answer;
}
