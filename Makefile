# SPDX-License-Identifier: MIT
#
# make            build the command, the library and the modules
# make deps       install what is missing (Debian packages, apt)
# make demo       run the main job on the bundled sample report
# make check      the tests;  make check-all  the same under checkers, and more
# make help       the other targets

-include config.mk

BUILD ?= build
PREFIX ?= /usr/local
CC ?= cc
PKG_CONFIG ?= pkg-config
OPT ?= -O3 -g
VERSION := 0.1.0

STD := -std=c11 -D_POSIX_C_SOURCE=200809L
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
DIRS := -DRPT_SCRIPT_DIR='"$(PREFIX)/share/rpt/scripts"' \
	-DRPT_MODULE_DIR='"$(PREFIX)/lib/rpt"'
# Asked once, at first use, so that `make deps demo` finds what deps installs.
once = $(eval $(1) := $(shell $(PKG_CONFIG) $(2)))$($(1))
LUA_CFLAGS = $(call once,LUA_CFLAGS,--cflags lua5.4)
# Lua goes into the command itself: one library less to load at each start.
LUA_LIBS ?= -Wl,-Bstatic -llua5.4 -Wl,-Bdynamic
LUA_SHARED = $(call once,LUA_SHARED,--libs lua5.4)
XML_CFLAGS = $(call once,XML_CFLAGS,--cflags libxml-2.0)
XML_LIBS = $(call once,XML_LIBS,--libs libxml-2.0)
PDF_CFLAGS = $(call once,PDF_CFLAGS,--cflags poppler-glib)
PDF_LIBS = $(call once,PDF_LIBS,--libs poppler-glib)
EDIT_CFLAGS = $(call once,EDIT_CFLAGS,--cflags libedit)
EDIT_LIBS = $(call once,EDIT_LIBS,--libs libedit)
ZIP_CFLAGS = $(call once,ZIP_CFLAGS,--cflags libzip)
ZIP_LIBS = $(call once,ZIP_LIBS,--libs libzip)
CMOCKA_LIBS = $(call once,CMOCKA_LIBS,--libs cmocka)

# The command is optimised as a whole where the compiler is GCC, whose objects
# can be linked in both ways; variants are not.
ifeq ($(EXTRA),)
LTO := $(if $(findstring Free Software,$(shell $(CC) --version 2>&1)),-flto=auto)
endif
# EXTRA is for variants: sanitizers, coverage, failing allocations.
ALL_CFLAGS = $(STD) $(WARN) $(OPT) $(LTO:%=% -ffat-lto-objects) -fPIC \
	-fvisibility=hidden -Iinclude $(LUA_CFLAGS) $(DIRS) $(EXTRA) $(CFLAGS)
ALL_LDFLAGS = $(or $(WHOLE),-fno-lto) $(EXTRA) $(LDFLAGS)

# --- what there is -------------------------------------------------------

CORE := alloc arena buf build compiled coverage data declared decode dump ids \
	input lang lang_detect lang_expand lang_load lang_match lang_pack \
	lang_sentence lang_table lang_word locate \
	log log_write \
	lua_build lua_edit lua_lang lua_log lua_node lua_pattern lua_query lua_reading \
	lua_report lua_require lua_rpt lua_sink lua_state lua_std lua_test \
	lua_text lua_walk node node_edit normalize normalize_finish \
	normalize_furniture normalize_heading normalize_join normalize_label \
	normalize_level normalize_list normalize_masthead normalize_note \
	normalize_parts normalize_sign normalize_tree pattern pipeline plugin \
	pool query read read_actor read_aside read_lead_in read_mark read_part read_said \
	read_speech read_verb repl repl_show report run script script_args \
	script_check silence sink status str suggest width
COMMAND := main main_check main_export main_list main_new main_options \
	main_repl main_show main_test
PLUGINS := plugins refuse/refuse text/block text/column text/emit \
	text/entity text/inline text/join text/lines text/list text/mark \
	text/opaque text/profile text/read text/rst text/table text/text
MODULES := akn docx html odt xpath edit pdf
UNIT := akn alloc arena buf build coverage decode dump edit html ids input \
	lang locate log log_write lua_state node node_edit normalize \
	normalize_finish normalize_furniture normalize_heading normalize_join \
	normalize_label normalize_level normalize_list normalize_masthead \
	normalize_note normalize_parts normalize_sign normalize_tree pattern pool \
	pdf read read_mark read_part refuse repl report run script silence sink \
	status str suggest text width xpath
# Unit tests that need libzip and the headers of plugins/.
UNIT_PACKED := docx number odt package
UNIT += $(UNIT_PACKED)
HEADERS := $(addprefix include/rpt/,rpt.h log.h sink.h report.h plugin.h \
	engine.h lua.h)

# Sources of the loadable modules.
MODULE_akn := plugins/akn/akn plugins/akn/facts plugins/akn/names \
	plugins/akn/place plugins/akn/roles plugins/akn/scan plugins/akn/tree \
	plugins/akn/xml
PACKAGE := plugins/package/block plugins/package/index plugins/package/keep \
	plugins/package/number plugins/package/tape plugins/package/xml \
	plugins/package/zip
MODULE_docx := plugins/docx/beside plugins/docx/docx plugins/docx/elements \
	plugins/docx/field plugins/docx/notes plugins/docx/numbering \
	plugins/docx/story plugins/docx/styles plugins/docx/table $(PACKAGE)
MODULE_html := plugins/html/block plugins/html/html plugins/html/list \
	plugins/html/look plugins/html/names plugins/html/note \
	plugins/html/parse plugins/html/place plugins/html/survey \
	plugins/html/walk
MODULE_odt := plugins/odt/beside plugins/odt/elements plugins/odt/lists \
	plugins/odt/odt plugins/odt/story plugins/odt/styles plugins/odt/table \
	$(PACKAGE)
MODULE_xpath := core/xpath
MODULE_edit := plugins/edit/edit
PDF_LAYOUT := plugins/pdf/block plugins/pdf/body plugins/pdf/emit \
	plugins/pdf/lines plugins/pdf/memory plugins/pdf/order plugins/pdf/table
MODULE_pdf := $(PDF_LAYOUT) plugins/pdf/glyphs plugins/pdf/pdf
$(BUILD)/modules/akn.so: MODULE_LIBS = -ldl
$(BUILD)/modules/html.so $(BUILD)/modules/xpath.so: MODULE_LIBS = $(XML_LIBS)
$(BUILD)/modules/docx.so $(BUILD)/modules/odt.so: MODULE_LIBS = $(XML_LIBS) $(ZIP_LIBS)
$(BUILD)/modules/edit.so: MODULE_LIBS = $(EDIT_LIBS)
$(BUILD)/modules/pdf.so: MODULE_LIBS = $(PDF_LIBS) -lm
$(BUILD)/obj/plugins/akn/%.o $(BUILD)/obj/plugins/html/%.o \
$(BUILD)/obj/core/xpath.o: \
	EXTRA_CFLAGS = $(XML_CFLAGS)
$(BUILD)/obj/plugins/docx/%.o $(BUILD)/obj/plugins/odt/%.o \
	$(BUILD)/obj/plugins/package/%.o: \
	EXTRA_CFLAGS = $(XML_CFLAGS) $(ZIP_CFLAGS) -Iplugins
$(BUILD)/obj/plugins/edit/%.o: EXTRA_CFLAGS = $(EDIT_CFLAGS)
$(BUILD)/obj/plugins/pdf/%.o: EXTRA_CFLAGS = $(PDF_CFLAGS)

LIB_OBJ := $(CORE:%=$(BUILD)/obj/core/%.o) \
	$(PLUGINS:%=$(BUILD)/obj/plugins/%.o)
COMMAND_OBJ := $(COMMAND:%=$(BUILD)/obj/core/%.o)
MODULE_SO := $(MODULES:%=$(BUILD)/modules/%.so)
UNIT_BIN := $(UNIT:%=$(BUILD)/unit/test_%)
TEST_MODULES := $(BUILD)/test-modules/wrong-abi.so \
	$(BUILD)/test-modules/hello.so $(BUILD)/test-modules/stranger.so

LUA_SCRIPTS := $(shell find scripts -name '*.lua' ! -path '*/new/*')

# Short lines unless asked for the whole ones with V=1.
say = $(if $(V),,@echo "  $(1)";)

# --- build ---------------------------------------------------------------

.PHONY: all
all: $(BUILD)/rpt $(BUILD)/librpt.so $(MODULE_SO) $(BUILD)/scripts \
	$(BUILD)/modules/scripts.luac

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC $<)$(CC) $(ALL_CFLAGS) $(EXTRA_CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/librpt.a: $(LIB_OBJ)
	@rm -f $@
	$(call say,AR $@)$(AR) rcs $@ $^

# The command exports the public API, so that modules find it there.
$(BUILD)/rpt: WHOLE = $(LTO:%=$(OPT) %)
$(BUILD)/rpt: $(COMMAND_OBJ) $(BUILD)/librpt.a
	$(call say,LD $@)$(CC) $(ALL_LDFLAGS) -o $@ $(COMMAND_OBJ) \
		-Wl,--whole-archive $(BUILD)/librpt.a -Wl,--no-whole-archive \
		-Wl,--export-dynamic $(LUA_LIBS) -lm -ldl

$(BUILD)/librpt.so: $(LIB_OBJ)
	$(call say,LD $@)$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,librpt.so.0 -o $@ $^ \
		$(LUA_SHARED) -lm -ldl

define module_rule
$(BUILD)/modules/$(1).so: $$(MODULE_$(1):%=$(BUILD)/obj/%.o)
	@mkdir -p $$(@D)
	$$(call say,LD $$@)$$(CC) $$(ALL_LDFLAGS) -shared -o $$@ $$^ $$(MODULE_LIBS)
endef
$(foreach m,$(MODULES),$(eval $(call module_rule,$(m))))

# The command finds its scripts beside itself.
$(BUILD)/scripts:
	@mkdir -p $(BUILD)
	@ln -sfn $(CURDIR)/scripts $@

# Compiled once here, not at each start.
$(BUILD)/modules/scripts.luac: $(BUILD)/rpt $(LUA_SCRIPTS) | $(BUILD)/scripts
	@mkdir -p $(@D)
	$(call say,LUA $@)$(BUILD)/rpt --scripts scripts compile -o $@

-include $(wildcard $(BUILD)/obj/*/*.d $(BUILD)/obj/*/*/*.d)

# --- tests ---------------------------------------------------------------

# Loadable modules are linked into their unit tests.
$(BUILD)/unit/test_akn: $(MODULE_akn:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_html: $(MODULE_html:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_docx: $(MODULE_docx:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_odt: $(MODULE_odt:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_number $(BUILD)/unit/test_package: \
	$(PACKAGE:%=$(BUILD)/obj/%.o)
$(UNIT_PACKED:%=$(BUILD)/unit/test_%): UNIT_LIBS = $(XML_LIBS) $(ZIP_LIBS)
$(UNIT_PACKED:%=$(BUILD)/obj/tests/unit/test_%.o): \
	EXTRA_CFLAGS = $(XML_CFLAGS) $(ZIP_CFLAGS) -Iplugins
$(BUILD)/unit/test_xpath: $(MODULE_xpath:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_edit: $(MODULE_edit:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_pdf: $(PDF_LAYOUT:%=$(BUILD)/obj/%.o)
$(BUILD)/unit/test_html $(BUILD)/unit/test_xpath: UNIT_LIBS = $(XML_LIBS)
$(BUILD)/unit/test_edit: UNIT_LIBS = $(EDIT_LIBS)
$(BUILD)/unit/test_%: $(BUILD)/obj/tests/unit/test_%.o $(BUILD)/librpt.a
	@mkdir -p $(@D)
	$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) \
		-Wl,--whole-archive $(BUILD)/librpt.a \
		-Wl,--no-whole-archive -Wl,--export-dynamic $(CMOCKA_LIBS) \
		$(LUA_LIBS) -lm -ldl $(UNIT_LIBS)

$(BUILD)/test-modules/%.so: tests/modules/%.c $(HEADERS)
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -shared -o $@ $<

.SECONDARY: $(UNIT:%=$(BUILD)/obj/tests/unit/test_%.o)
.PHONY: tests
tests: all $(UNIT_BIN) $(TEST_MODULES)

.PHONY: check
check: tests
	@UNIT="$(UNIT)" tests/run.sh $(BUILD)

# The same suite under AddressSanitizer and UBSan.
ASAN := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
.PHONY: check-asan
check-asan:
	@$(MAKE) BUILD=$(BUILD)/asan OPT="-O1 -g" EXTRA="$(ASAN)" tests
	@UNIT="$(UNIT)" ASAN_OPTIONS=detect_leaks=1 tests/run.sh $(BUILD)/asan

# The same suite under valgrind.
.PHONY: check-valgrind
check-valgrind: tests
	@UNIT="$(UNIT)" \
		WRAP="valgrind -q --leak-check=full --errors-for-leak-kinds=definite \
		--error-exitcode=99 \
		--suppressions=$(CURDIR)/tests/valgrind.supp" \
		tests/run.sh $(BUILD)

# Every allocation fails once, for a while and for good.
.PHONY: check-oom
check-oom:
	@$(MAKE) BUILD=$(BUILD)/oom EXTRA="-DRPT_TEST_ALLOC" all \
		$(BUILD)/oom/unit/test_oom
	@$(BUILD)/oom/unit/test_oom
	@tests/oom.sh $(BUILD)/oom

# Extraction against the gold list of real documents, where they are at hand.
CORPUS ?= ../shared/corpus
SCORE ?= ../shared/tools/score.py
.PHONY: check-corpus
check-corpus: all
	@tests/corpus.sh $(BUILD) $(CORPUS) $(SCORE)

.PHONY: check-all
check-all:
	@tests/all.sh $(MAKE)

# Rewrites the expected trees, logs and outputs; read the diff afterwards.
.PHONY: accept
accept: tests
	@tests/run.sh --accept $(BUILD)

.PHONY: coverage
coverage:
	@$(MAKE) BUILD=$(BUILD)/cov OPT="-O0 -g" EXTRA="--coverage" tests
	@find $(BUILD)/cov -name '*.gcda' -delete
	@UNIT="$(UNIT)" tests/run.sh $(BUILD)/cov
	@gcovr -r . --object-directory $(BUILD)/cov -f 'core/' -f 'plugins/' \
		--gcov-ignore-parse-errors -s -o $(BUILD)/coverage.txt
	@cat $(BUILD)/coverage.txt

FUZZ_SECONDS ?= 600
FUZZ := text akn html docx odt pdf
FUZZ_MODULES := $(sort $(foreach f,$(FUZZ),$(MODULE_$(f))))
.PHONY: fuzz
fuzz: $(FUZZ:%=$(BUILD)/fuzz/%)
	@for f in $(FUZZ); do mkdir -p $(BUILD)/fuzz/$$f.corpus; \
		$(BUILD)/fuzz/$$f -max_total_time=$(FUZZ_SECONDS) -entropic=0 -timeout=10 \
		-rss_limit_mb=2048 -artifact_prefix=$(BUILD)/fuzz/$$f- \
		$(BUILD)/fuzz/$$f.corpus tests/sample || exit 1; done

.PHONY: fuzz-lib
fuzz-lib:
	@$(MAKE) BUILD=$(BUILD)/fuzzlib CC=clang OPT="-O1 -g" \
		EXTRA="-fsanitize=fuzzer-no-link,address,undefined" \
		$(BUILD)/fuzzlib/librpt.a \
		$(FUZZ_MODULES:%=$(BUILD)/fuzzlib/obj/%.o)

# Each is linked with the module that it is about.
$(BUILD)/fuzz/pdf: FUZZ_LIBS = $(PDF_LIBS)
$(BUILD)/fuzz/%: tests/fuzz/fuzz_%.c fuzz-lib
	@mkdir -p $(@D)
	clang $(STD) -Iinclude -Icore $(LUA_CFLAGS) $(XML_CFLAGS) $(ZIP_CFLAGS) \
		-fsanitize=fuzzer,address,undefined -g -o $@ $< \
		-Wl,--whole-archive $(BUILD)/fuzzlib/librpt.a \
		-Wl,--no-whole-archive \
		$(MODULE_$*:%=$(BUILD)/fuzzlib/obj/%.o) \
		$(LUA_SHARED) $(XML_LIBS) $(ZIP_LIBS) $(FUZZ_LIBS) -lm -ldl

.PHONY: bench
bench: all
	@tests/bench/bench.sh $(BUILD)

# --- care ----------------------------------------------------------------

C_FILES := $(wildcard core/*.[ch] include/rpt/*.h plugins/*.[ch] \
	plugins/*/*.[ch] tests/*/*.[ch])
LUA_FILES := $(shell find scripts tests -name '*.lua')
.PHONY: format
format:
	clang-format -i $(C_FILES)

.PHONY: lint
lint:
	@tests/lint.sh "$(STD) -Iinclude -Icore $(LUA_CFLAGS) $(XML_CFLAGS) \
		$(EDIT_CFLAGS) $(PDF_CFLAGS) $(ZIP_CFLAGS) -Iplugins"

.PHONY: clean
clean:
	rm -rf $(BUILD)

# --- packages ------------------------------------------------------------

DEPS := gcc make pkg-config liblua5.4-dev libxml2-dev libedit-dev libzip-dev \
	libpoppler-glib-dev
DEPS_CHECK := libcmocka-dev lua5.4 lua-check valgrind clang clang-tidy \
	libclang-rt-14-dev cppcheck gcovr libxml2-utils python3 mandoc
DEPS_BENCH := pandoc xsltproc cmark python3-lxml poppler-utils
.PHONY: deps deps-bench
deps:
	@tests/deps.sh $(DEPS) $(DEPS_CHECK)
deps-bench:
	@tests/deps.sh $(DEPS) $(DEPS_CHECK) $(DEPS_BENCH)

SAMPLE := tests/sample/meeting-report.md
.PHONY: demo
demo: all
	@tests/demo.sh $(BUILD)/rpt $(SAMPLE)

# --- install -------------------------------------------------------------

SHARE = $(DESTDIR)$(PREFIX)/share
MODDIR = $(DESTDIR)$(PREFIX)/lib/rpt
.PHONY: install uninstall
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(MODDIR) \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig \
		$(DESTDIR)$(PREFIX)/include/rpt $(SHARE)/man/man1 $(SHARE)/rpt
	install $(BUILD)/rpt $(DESTDIR)$(PREFIX)/bin/rpt
	install -m 644 $(BUILD)/librpt.so $(DESTDIR)$(PREFIX)/lib/librpt.so.0
	ln -sfn librpt.so.0 $(DESTDIR)$(PREFIX)/lib/librpt.so
	install -m 644 $(MODULE_SO) $(BUILD)/modules/scripts.luac $(MODDIR)
	install -m 644 $(HEADERS) $(DESTDIR)$(PREFIX)/include/rpt
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' core/rpt.pc.in \
		> $(DESTDIR)$(PREFIX)/lib/pkgconfig/rpt.pc
	install -m 644 core/rpt.1 $(SHARE)/man/man1/rpt.1
	rm -rf $(SHARE)/rpt/scripts
	cp -Rp scripts $(SHARE)/rpt/scripts
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/rpt $(DESTDIR)$(PREFIX)/lib/librpt.so \
		$(DESTDIR)$(PREFIX)/lib/librpt.so.0 \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig/rpt.pc \
		$(SHARE)/man/man1/rpt.1
	rm -rf $(MODDIR) $(DESTDIR)$(PREFIX)/include/rpt $(SHARE)/rpt

.PHONY: help
help:
	@sed -n 's/^# make/make/p' Makefile
	@echo 'also: check-asan check-valgrind check-oom check-corpus accept'
	@echo '      coverage fuzz bench format lint install uninstall clean'
