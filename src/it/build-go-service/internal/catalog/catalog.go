// Package catalog knows the brightest stars, from a file that is part of the program.
package catalog

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

//go:embed stars.csv
var file string

// Star is one of them.
type Star struct {
	Name          string `json:"name"`
	Constellation string `json:"constellation"`
	Magnitude     string `json:"magnitude"`
}

var stars = read()

func read() []Star {
	lines, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		panic(err)
	}
	all := make([]Star, 0, len(lines))
	for _, line := range lines {
		all = append(all, Star{line[0], line[1], line[2]})
	}
	return all
}

// Size returns how many are known.
func Size() int { return len(stars) }

// Find returns the star of a name, in any case.
func Find(name string) (Star, bool) {
	for _, star := range stars {
		if strings.EqualFold(star.Name, name) {
			return star, true
		}
	}
	return Star{}, false
}
