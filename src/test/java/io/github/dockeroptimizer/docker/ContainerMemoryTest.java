package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.FakeTransport.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerMemoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cgroups 2     | 200 | {'memory_stats':{'usage':900,'stats':{'anon':1,'inactive_file':700}}}   | 200",
                "cgroups 1     | 200 | {'memory_stats':{'usage':900,'stats':{'inactive_file':5,'total_inactive_file':700}}} | 200",
                "more than all | 200 | {'memory_stats':{'usage':900,'stats':{'inactive_file':1000}}}           | 0",
                "not measured  | 200 | {'memory_stats':{}}                                                     |",
                "gone          | 404 | {'message':'No such container'}                                         |",
                "no JSON       | 200 | <html>                                                                  |"
            })
    void memoryIsWhatDockerStatsShowsOrNothing(String what, int status, String answer, @Nullable Long bytes) {
        FakeTransport transport = new FakeTransport().on("GET", Answer.status(status, answer.replace('\'', '"')));

        assertThat(ContainerMemory.of(new EngineHttp(transport, "/v1.41"), "c1"))
                .as(what)
                .isEqualTo(bytes);
        assertThat(transport.lines()).containsExactly("GET /v1.41/containers/c1/stats?stream=false&one-shot=true");
    }
}
