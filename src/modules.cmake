# Headers whose own source includes them first: that source proves that they stand alone, so only the others are compiled
# by themselves.
function(qipan_headers_to_verify result name)
  set(verify)
  foreach(header ${ARGN})
    string(REGEX REPLACE "[.]hpp$" ".cpp" source ${CMAKE_CURRENT_SOURCE_DIR}/${header})
    set(first)
    if(EXISTS ${source})
      file(STRINGS ${source} first REGEX "^#include" LIMIT_COUNT 1)
    endif()
    if(NOT first STREQUAL "#include \"${name}/${header}\"")
      list(APPEND verify ${header})
    endif()
  endforeach()
  set(${result} ${verify} PARENT_SCOPE)
endfunction()

# qipan_module(NAME HEADERS ... SOURCES ... USES module... LIBS target...)
# One static library a folder. USES must agree with the table of src/README.md (tests/layering checks the includes).
function(qipan_module name)
  cmake_parse_arguments(M "" "" "HEADERS;SOURCES;USES;LIBS" ${ARGN})
  add_library(qipan_${name} STATIC ${M_SOURCES})
  add_library(qipan::${name} ALIAS qipan_${name})
  qipan_headers_to_verify(verify ${name} ${M_HEADERS})
  list(REMOVE_ITEM M_HEADERS ${verify})
  target_sources(qipan_${name} PUBLIC
    FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${M_HEADERS}
    FILE_SET alone TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${verify})
  target_link_libraries(qipan_${name} PUBLIC fmt::fmt Threads::Threads PRIVATE ${M_LIBS})
  foreach(used ${M_USES})
    target_link_libraries(qipan_${name} PUBLIC qipan::${used})
  endforeach()
  # each header stands alone; that no third-party header is in one is seen to by tests/house/layering.py
  set_target_properties(qipan_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY alone)
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
