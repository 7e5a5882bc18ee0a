// Asks an application for its health from inside its own container, where there is neither a shell nor curl.
//
//	probe URL LIMIT       ends with 0 when the URL answers with a status below LIMIT, else with 1
//	probe URL LIMIT open  ends with 0 also when what listens there speaks no HTTP
//	probe listening       prints the TCP ports on which something listens, one a line
//
// It speaks to the kernel itself: the packages that know networks would make it three times as large.
package main

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
)

func connect(place string, seconds int64) (int, error) {
	host, port, _ := strings.Cut(place, ":")
	number, err := strconv.Atoi(port)
	parts := strings.Split(host, ".")
	if err != nil || len(parts) != 4 {
		return 0, errors.New("no address: " + place)
	}
	address := &syscall.SockaddrInet4{Port: number}
	for i, part := range parts {
		value, err := strconv.Atoi(part)
		if err != nil {
			return 0, err
		}
		address.Addr[i] = byte(value)
	}
	socket, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return 0, err
	}
	// holds for the connection, too
	limit := syscall.NsecToTimeval(seconds * 1e9)
	if err := syscall.SetsockoptTimeval(socket, syscall.SOL_SOCKET, syscall.SO_SNDTIMEO, &limit); err != nil {
		return 0, err
	}
	if err := syscall.SetsockoptTimeval(socket, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO, &limit); err != nil {
		return 0, err
	}
	return socket, syscall.Connect(socket, address)
}

// answer returns the beginning of what comes back: as much as is there until the end, or until nothing more comes in time.
func answer(socket int) (string, error) {
	text := ""
	buffer := make([]byte, 4000)
	for len(text) < len(buffer) {
		read, err := syscall.Read(socket, buffer)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || read <= 0 {
			return text, err
		}
		text += string(buffer[:read])
	}
	return text, nil
}

func status(text string) (int, bool) {
	rest, http := strings.CutPrefix(text, "HTTP/")
	if !http || len(rest) < 7 {
		return 0, false
	}
	number, err := strconv.Atoi(rest[4:7])
	return number, err == nil
}

func ask(url string, limit int, mayBeOpen bool) (bool, error) {
	rest, http := strings.CutPrefix(url, "http://")
	place, path, slash := strings.Cut(rest, "/")
	if !http || !slash {
		return false, errors.New("no http URL: " + url)
	}
	seconds := int64(4)
	if mayBeOpen {
		seconds = 2
	}
	socket, err := connect(place, seconds)
	if err != nil {
		return false, err
	}
	request := "GET /" + path + " HTTP/1.1\r\nHost: " + place + "\r\nConnection: close\r\n\r\n"
	if _, err := syscall.Write(socket, []byte(request)); err != nil && !mayBeOpen {
		return false, err
	}
	text, err := answer(socket)
	if code, http := status(text); http {
		_, body, _ := strings.Cut(text, "\r\n\r\n")
		say(strconv.Itoa(code) + " " + body[:min(len(body), 500)])
		return code < limit, nil
	}
	if mayBeOpen {
		say("open port " + place[strings.LastIndex(place, ":")+1:])
		return true, nil
	}
	if err == nil {
		err = errors.New("no HTTP")
	}
	return false, err
}

// listening reads the kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening.
func listening(table string) error {
	text, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(text), "\n") {
		columns := strings.Fields(line)
		if len(columns) > 3 && columns[3] == "0A" {
			port, err := strconv.ParseUint(columns[1][strings.LastIndex(columns[1], ":")+1:], 16, 16)
			if err != nil {
				return err
			}
			say(strconv.FormatUint(port, 10))
		}
	}
	return nil
}

func say(text string) {
	os.Stdout.WriteString(text + "\n")
}

func run(words []string) (bool, error) {
	if len(words) == 1 && words[0] == "listening" {
		if err := listening("/proc/net/tcp"); err != nil {
			return false, err
		}
		return true, listening("/proc/net/tcp6")
	}
	if len(words) == 2 || len(words) == 3 && words[2] == "open" {
		limit, err := strconv.Atoi(words[1])
		if err != nil {
			return false, err
		}
		return ask(words[0], limit, len(words) == 3)
	}
	return false, errors.New("expected: probe URL LIMIT [open] | probe listening")
}

func main() {
	healthy, err := run(os.Args[1:])
	if err != nil {
		say(err.Error())
	}
	if err != nil || !healthy {
		os.Exit(1)
	}
}
