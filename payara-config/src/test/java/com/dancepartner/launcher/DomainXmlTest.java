package com.dancepartner.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheJvmOptionsOfTheServerOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("domain.xml"), """
            <config name="server-config"><jvm-options>-Da=&lt;1&gt;</jvm-options></config>
            <config name="default-config"><jvm-options>-Db=2</jvm-options></config>
            """);

        assertThat(new DomainXml(file).jvmOptions()).containsExactly("-Da=<1>");
    }

    @Test
    void takesOutOneApplicationAndKeepsTheOthers() {
        String xml = """
            <applications>
              <application object-type="user" name="other"><module name="a"></module></application>
              <application object-type="user" name="dance-partner">
                <module name="web.war"></module>
              </application>
            </applications>
            <server>
              <application-ref ref="other" virtual-servers="server"></application-ref>
              <application-ref ref="dance-partner" virtual-servers="server"></application-ref>
            </server>
            """;

        assertThat(DomainXml.without(xml, "dance-partner"))
                .doesNotContain("dance-partner")
                .contains("name=\"other\"", "ref=\"other\"", "</applications>", "</server>");
    }

    @Test
    void recognisesFailureAndSuccessInALog() throws IOException {
        Path log = Files.writeString(
                folder.resolve("a.log"), "x\n{\"LogMessage\":\"dance-partner was successfully deployed in 7,8\"}\n");
        Path bad = Files.writeString(
                folder.resolve("b.log"), "INFO fine\nSEVERE Exception while loading the app : why\n\tat x\n");

        assertThat(new LogExcerpt(log).tellsOfLoaded("dance-partner")).isTrue();
        assertThat(new LogExcerpt(log).tellsOfLoaded("partner-x")).isFalse();
        assertThat(new LogExcerpt(log).tellsOfFailedDeployment()).isFalse();
        assertThat(new LogExcerpt(bad).tellsOfFailedDeployment()).isTrue();
        assertThat(new LogExcerpt(bad).relevantLines()).isEqualTo("SEVERE Exception while loading the app : why");
    }

    @Test
    void putsTheCacheWhereTheMachineWantsIt() {
        assertThat(PayaraCache.locate(Map.of("DP_CACHE_DIR", "/c"), "root", "/root"))
                .isEqualTo(Path.of("/c"));
        assertThat(PayaraCache.locate(Map.of(), "root", "/root")).isEqualTo(Path.of("/var/cache/dance-partner"));
        assertThat(PayaraCache.locate(Map.of(), "ann", "/home/ann"))
                .isEqualTo(Path.of("/home/ann/.cache/dance-partner"));
        assertThat(PayaraCache.locate(Map.of("XDG_CACHE_HOME", "/x"), "ann", "/home/ann"))
                .isEqualTo(Path.of("/x/dance-partner"));
    }
}
