# qipan_module(NAME HEADERS ... SOURCES ... USES module... LIBS target...)
# One static library a folder. USES must agree with the table of src/README.md (tests/layering checks the includes).
function(qipan_module name)
  cmake_parse_arguments(M "" "" "HEADERS;SOURCES;USES;LIBS" ${ARGN})
  add_library(qipan_${name} STATIC ${M_SOURCES})
  add_library(qipan::${name} ALIAS qipan_${name})
  target_sources(qipan_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${M_HEADERS})
  target_link_libraries(qipan_${name} PUBLIC fmt::fmt Threads::Threads PRIVATE ${M_LIBS})
  foreach(used ${M_USES})
    target_link_libraries(qipan_${name} PUBLIC qipan::${used})
  endforeach()
  # third-party headers only in .cpp files: proven by compiling each header alone
  set_target_properties(qipan_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# qipan_test(NAME SOURCES ... USES module...): one GoogleTest program a module, each test known to ctest by name.
function(qipan_test name)
  cmake_parse_arguments(T "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(test_${name} ${T_SOURCES})
  foreach(used ${T_USES})
    target_link_libraries(test_${name} PRIVATE qipan::${used})
  endforeach()
  target_link_libraries(test_${name} PRIVATE ${T_LIBS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(test_${name} PRIVATE
    QIPAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" QIPAN_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared")
  gtest_discover_tests(test_${name} PROPERTIES LABELS ${name} DISCOVERY_MODE PRE_TEST
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;FONTCONFIG_FILE=${PROJECT_SOURCE_DIR}/tests/fonts.conf")
endfunction()
