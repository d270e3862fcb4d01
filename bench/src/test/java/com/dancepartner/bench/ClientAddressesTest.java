package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {

    private final ClientAddresses clients = new ClientAddresses();

    @Test
    @DisplayName("bench: every client is in another network of 64 bits, for which limits count")
    void networks() throws UnknownHostException {
        Set<Long> networks = new HashSet<>();
        for (int i = 0; i < 70_000; i++) {
            networks.add(ByteBuffer.wrap(InetAddress.getByName(clients.fresh()).getAddress())
                    .getLong());
        }
        assertThat(networks).hasSize(70_000);
    }

    @Test
    @DisplayName("bench: the addresses are those set aside for documentation")
    void documentation() {
        assertThat(clients.fresh()).isEqualTo("2001:db8:0:0::1");
        assertThat(clients.fresh()).isEqualTo("2001:db8:0:1::1");
    }
}
