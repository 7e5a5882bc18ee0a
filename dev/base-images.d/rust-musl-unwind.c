/* What the unwinder of Debian's compiler asks glibc for, by means that musl has. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>

struct search {
  char *address;
  struct dl_find_object *found;
};

static int look(struct dl_phdr_info *object, size_t size, void *data) {
  struct search *search = data;
  int inside = 0;
  search->found->dlfo_eh_frame = 0;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    char *start = (char *)object->dlpi_addr + object->dlpi_phdr[i].p_vaddr;
    char *end = start + object->dlpi_phdr[i].p_memsz;
    if (object->dlpi_phdr[i].p_type == PT_GNU_EH_FRAME) search->found->dlfo_eh_frame = start;
    if (object->dlpi_phdr[i].p_type == PT_LOAD && search->address >= start && search->address < end) {
      inside = 1;
      search->found->dlfo_map_start = start;
      search->found->dlfo_map_end = end;
    }
  }
  return inside && search->found->dlfo_eh_frame;
}

int _dl_find_object(void *address, struct dl_find_object *found) {
  struct search search = {address, found};
  return dl_iterate_phdr(look, &search) ? 0 : -1;
}
