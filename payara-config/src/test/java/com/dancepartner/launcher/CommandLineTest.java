package com.dancepartner.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Distribution DISTRIBUTION = new Distribution(Path.of("/payara"));

    @Test
    void keepsTheOptionsForThisJavaVersion() {
        List<String> options = List.of(
                "-Da=1",
                "[17|]-Db=2",
                "[21|]-Dc=3",
                "[|16]-Dd=4",
                "[11|17]-De=5",
                "[Dynamic Code Evolution-11.0.10|]-Df=6");

        assertThat(JvmOptions.resolve(options, 17, Map.of())).containsExactly("-Da=1", "-Db=2", "-De=5");
    }

    @Test
    void fillsInFoldersAndDropsWhatTheLauncherSetsItself() {
        List<String> options =
                List.of("-Xmx512m", "-XX:NewRatio=2", "-server", "-Dlogin=${instance}/login", "-Dx=${other}");

        assertThat(JvmOptions.resolve(options, 17, Map.of("instance", "/domain")))
                .containsExactly("-Dlogin=/domain/login", "-Dx=${other}");
    }

    @Test
    void startsTheServerOnItsDomain() {
        List<String> line = new ServerCommand(
                        DISTRIBUTION, Path.of("/run/dance-partner"), List.of("-Dp=${com.sun.aas.instanceRoot}"))
                .properties(new DomainPorts(8080, 4848, 6900).properties(List.of(6901), "grid"))
                .bootCommands("post", Path.of("/run/deploy.txt"))
                .build();

        assertThat(line)
                .contains("-Dp=/run/dance-partner", "-Ddp.http.port=8080", "-Ddp.admin.port=4848")
                .contains("-Dhazelcast.socket.bind.any=false", "-Dhazelcast.socket.server.bind.any=false")
                .contains("-Ddp.grid.members=127.0.0.1:6901,127.0.0.1:6900")
                .containsSubsequence(
                        "com.sun.enterprise.glassfish.bootstrap.ASMain", "-domaindir", "/run/dance-partner")
                .endsWith("-postbootcommandfile", "/run/deploy.txt");
    }

    @Test
    void startsANodeOnTheLoopbackInTheServersGrid() {
        PayaraMicroBuilder node = PayaraMicro.builder()
                .jar(Path.of("/micro.jar"))
                .driver(Path.of("/driver.jar"))
                .application(Path.of("/node.war"))
                .directory(Path.of("/n1"))
                .gridName("grid")
                .gridMembers(List.of(6900));

        assertThat(new MicroCommand(node, Path.of("/n1"), 8081, 6901).build(List.of()))
                .containsSubsequence("-jar", "/micro.jar", "--deploy", "/node.war", "--contextroot", "/")
                .containsSubsequence("--clustermode", "tcpip:127.0.0.1:6900,127.0.0.1:6901")
                .containsSubsequence("--interfaces", "127.0.0.1", "--startport", "6901", "--clustername", "grid")
                .contains("--nohostaware", "-Dhazelcast.socket.bind.any=false");
    }

    @Test
    @DisplayName(
            "A free port is given once, and lies below those of outgoing connections, which could take it meanwhile")
    void freePorts() {
        List<Integer> ports = Stream.generate(() -> Ports.choose(0, "HTTP", "http.port"))
                .limit(50)
                .toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    }

    @Test
    void namesABusyPortAndTheOptionThatChangesIt() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.choose(busy.getLocalPort(), "HTTP", "http.port"))
                    .hasMessageContaining(String.valueOf(busy.getLocalPort()))
                    .hasMessageContaining("-Dhttp.port=");
        }
    }
}
