/* SPDX-License-Identifier: MIT
 *
 * Loads libxml2 when a document turns out to need it. With the libraries
 * behind it that takes longer than reading most documents, of which few are
 * not plain. Knows no document.
 */
#include <dlfcn.h>
#include <string.h>

#include "akn.h"

#if LIBXML_VERSION >= 21400
#define LIBRARY "libxml2.so.16"
#else
#define LIBRARY "libxml2.so.2"
#endif

bool
akn_xml_load(struct akn_xml *xml)
{
    /* It stays: the next document finds it there. */
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == NULL)
        return false;
    bool found = true;
#define LOAD(function) { \
        void *address = dlsym(library, #function); \
        memcpy(&xml->function, &address, sizeof address); \
        found = found && address != NULL; \
    }
    AKN_XML_FUNCTIONS(LOAD)
#undef LOAD
    dlclose(library);
    return found;
}
