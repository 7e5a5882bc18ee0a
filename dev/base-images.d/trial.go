// Asks for an address and for the authorities: what a program that is linked to nothing needs of its image.
package main

import (
	"crypto/x509"
	"fmt"
	"net"
	"time"
)

func main() {
	pool, err := x509.SystemCertPool()
	if err != nil || pool.Equal(x509.NewCertPool()) {
		panic("no certificate authorities")
	}
	if _, err := time.LoadLocation("Europe/Vienna"); err != nil {
		panic(err)
	}
	addresses, err := net.LookupHost("localhost")
	fmt.Println("a Go program, localhost is", addresses, err)
}
