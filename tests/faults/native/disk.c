/* Stands between a program and its disk (LD_PRELOAD): notes what is written below $FAULTS_FOLDER
   into $FAULTS_LOG, and makes the n-th write, truncation or sync there fail.

   A record of the log: u8 operation, u16 length of the path, i64 offset, u32 length of the data,
   path, data. W write, T truncate, S sync, U unlink, R rename (the data is the new path). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define NEXT(name) dlsym(RTLD_NEXT, name)
#define LONGEST 1024

static int logging = -1;
static char folder[LONGEST];
static ssize_t (*plain_write)(int, const void *, size_t);
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

static long fail_at, seen, fired;
static int sticky, armed, failing_errno = EIO;

void faults_arm(long at, int stays, int error) { fail_at = at; sticky = stays; failing_errno = error; seen = fired = 0; armed = 1; }
void faults_disarm(void) { armed = 0; }
long faults_seen(void) { return seen; }
long faults_fired(void) { return fired; }

__attribute__((constructor)) static void start(void) {
  const char *log = getenv("FAULTS_LOG"), *below = getenv("FAULTS_FOLDER");
  plain_write = NEXT("write");
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

#define WRITE_AT(name)                                                                        \
  ssize_t name(int file, const void *data, size_t size, off64_t offset) {                     \
    static ssize_t (*real)(int, const void *, size_t, off64_t);                               \
    char path[LONGEST];                                                                       \
    if (!real) real = NEXT(#name);                                                            \
    int below = ours(file, path);                                                             \
    if (below && fails()) return -1;                                                          \
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
  if (below && fails()) return -1;
  off_t offset = below ? lseek(file, 0, SEEK_CUR) : 0;
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
