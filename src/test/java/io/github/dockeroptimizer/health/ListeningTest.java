package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "00000000, every address of IPv4, true",
        "00000000000000000000000000000000, every address of IPv6, true",
        "030011AC, 172.17.0.3, true",
        "7F0000AC, 172.0.0.127, true",
        "0100007F, 127.0.0.1, false",
        "00000000000000000000000001000000, ::1, false",
        "0000000000000000FFFF00000100007F, 127.0.0.1 through IPv6, false",
    })
    void aPortIsReachableUnlessItsAddressIsLoopback(String address, String meaning, boolean reachable) {
        Listening listening = Listening.parse(FakeEngine.row(address, 8080));

        assertThat(reachable ? listening.ports() : listening.loopback())
                .as(meaning)
                .containsExactly(8080);
        assertThat(reachable ? listening.loopback() : listening.ports()).isEmpty();
    }

    @Test
    void aPortOnBothIsReachable() {
        Listening listening = Listening.parse(FakeEngine.row("0100007F", 80) + FakeEngine.row("00000000", 80));

        assertThat(listening).isEqualTo(new Listening(true, java.util.List.of(80), java.util.List.of()));
    }

    @Test
    void theEnginesNameServerIsNotTheApplications() {
        assertThat(Listening.parse(FakeEngine.row("0B00007F", 41833)).none()).isTrue();
    }

    @Test
    void connectionsAndHeadingsAreNoPorts() {
        String table = "  sl  local_address rem_address   st tx_queue rx_queue\n"
                + "   1: 00000000:1F90 010011AC:9C40 01 00000000:00000000 00:00000000 00000000\n";

        assertThat(Listening.parse(table).none()).isTrue();
        assertThat(Listening.UNKNOWN.none()).isFalse();
    }
}
