package catalog

import "testing"

func TestFindInAnyCase(t *testing.T) {
	if star, known := Find("sirius"); !known || star.Name != "Sirius" {
		t.Error("Sirius is not known:", star)
	}
}
