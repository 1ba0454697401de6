qipan_bench(assign SOURCES assign_bench.cpp ../assign/random_problem.cpp USES assign core)
