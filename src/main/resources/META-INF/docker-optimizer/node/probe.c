/* Asks an application for its health from inside its own container, where there is neither a shell nor curl.
 *   probe URL LIMIT        ends with 0 when the URL answers with a status below LIMIT, else with 1
 *   probe URL LIMIT open   ends with 0 also when what listens there speaks no HTTP
 *   probe listening        prints the TCP ports on which something listens, one a line
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static int end(const char *text) {
  puts(text);
  return 1;
}

static int ask(const char *url, int limit, int may_be_open) {
  char host[64], path[512] = "", request[1024], answer[4096];
  int port, status;
  if (sscanf(url, "http://%63[0-9.]:%d/%511s", host, &port, path) < 2) return end("no URL of the form http://127.0.0.1:8080/");
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
  if (inet_pton(AF_INET, host, &address.sin_addr) != 1) return end("no address");
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  struct timeval patience = {.tv_sec = may_be_open ? 2 : 4};
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
    perror("no connection");
    return 1;
  }
  int length = snprintf(request, sizeof request, "GET /%s HTTP/1.1\r\nHost: %s:%d\r\nUser-Agent: probe\r\nConnection: close\r\n\r\n", path, host, port);
  ssize_t got = 0, read_now = write(connection, request, (size_t)length);
  while (read_now > 0 && got < (ssize_t)sizeof answer - 1) {
    read_now = read(connection, answer + got, sizeof answer - 1 - (size_t)got);
    if (read_now > 0) got += read_now;
  }
  answer[got] = 0;
  if (sscanf(answer, "HTTP/%*d.%*d %d", &status) != 1) {
    if (!may_be_open) return end("no HTTP");
    printf("open port %d\n", port);
    return 0;
  }
  const char *body = strstr(answer, "\r\n\r\n");
  printf("%d %.500s\n", status, body ? body + 4 : "");
  return status < limit ? 0 : 1;
}

/* The kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening. */
static void listening(const char *table) {
  char line[512];
  unsigned port;
  FILE *file = fopen(table, "r");
  while (file && fgets(line, sizeof line, file)) {
    if (sscanf(line, " %*d: %*[0-9A-F]:%x %*[0-9A-F]:%*x 0A", &port) == 1 && strstr(line, " 0A ")) printf("%u\n", port);
  }
}

int main(int count, char **words) {
  if (count == 2 && strcmp(words[1], "listening") == 0) {
    listening("/proc/net/tcp");
    listening("/proc/net/tcp6");
    return 0;
  }
  if (count < 3) return end("expected: probe URL LIMIT [open] | probe listening");
  return ask(words[1], atoi(words[2]), count > 3 && strcmp(words[3], "open") == 0);
}
