package com.dancepartner.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.discovery.HostPages.Page;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.identity.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostPagesTest {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final HostChanged CHANGED = new HostChanged(Samples.ANA);

    private final FakeGrid grid = new FakeGrid();
    private final HostPages here = grid.node();
    private final HostPages there = grid.node();

    /** What the database says, and how often it was asked. */
    private String profile = "one\ntext";

    private int readings;

    @BeforeEach
    void nobodyKnows() {
        assertThat(here.find(Samples.ANA)).isEmpty();
    }

    @Test
    @DisplayName("R287, R289: a profile is read once, then remembered on the node")
    void readOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(text(here)).isEqualTo("one\ntext");
        }
        assertThat(readings).isOne();
        assertThat(here.find(Samples.ANA)).hasValueSatisfying(page -> {
            assertThat(page.hash()).isEqualTo(SecretToken.sha256("one\ntext"));
            assertThat(page.until()).isEqualTo(Samples.NOW.plus(REMEMBERED));
        });
    }

    @Test
    @DisplayName("R287, R289: another node takes it from the grid, for no longer than the first one has it")
    void sharedByNodes() {
        Page first = here.get(Samples.ANA, this::read);
        grid.pass(Duration.ofMinutes(4));
        assertThat(there.get(Samples.ANA, this::read)).isEqualTo(first);
        assertThat(there.find(Samples.ANA)).contains(first);
        assertThat(readings).isOne();
    }

    @Test
    @DisplayName("R287: each host has a page of its own")
    void pagesOfTheirOwn() {
        text(here);
        Page other = here.get(UUID.randomUUID(), () -> "somebody else");
        assertThat(other.text()).isEqualTo("somebody else");
        assertThat(text(here)).isEqualTo("one\ntext");
    }

    @Test
    @DisplayName("R287: after five minutes it is read anew, by one node for all")
    void fiveMinutes() {
        text(here);
        text(there);
        profile = "later";
        grid.pass(REMEMBERED.minusMillis(1));
        assertThat(text(here) + text(there)).isEqualTo("one\ntextone\ntext");
        grid.pass(Duration.ofMillis(1));
        assertThat(here.find(Samples.ANA)).isEmpty();
        assertThat(text(here) + text(there)).isEqualTo("laterlater");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    @DisplayName("R289, G19: a change is shown at once on all nodes, on which side it was made")
    void changes() {
        for (HostPages changing : new HostPages[] {here, there}) {
            text(here);
            text(there);
            profile = profile + ", changed";
            changing.forget(CHANGED);
            assertThat(here.find(Samples.ANA)).isEmpty();
            assertThat(there.find(Samples.ANA)).isEmpty();
            assertThat(text(there)).isEqualTo(profile);
            assertThat(text(here)).isEqualTo(profile);
        }
        assertThat(readings).isEqualTo(3);
    }

    @Test
    @DisplayName("R289: a change of one host leaves the others' pages")
    void changeOfAnother() {
        text(here);
        here.forget(new HostChanged(UUID.randomUUID()));
        text(here);
        assertThat(readings).isOne();
    }

    @Test
    @DisplayName("G19: what was read before a change is not kept after it, neither on the node nor in the grid")
    void changedWhileReading() {
        for (HostPages changing : new HostPages[] {here, there}) {
            Page old = here.get(Samples.ANA, () -> {
                String before = read();
                changing.forget(CHANGED);
                return before;
            });
            assertThat(old.text()).isEqualTo(profile);
            assertThat(here.find(Samples.ANA)).isEmpty();
            assertThat(grid.entries()).isEmpty();
        }
    }

    @Test
    @DisplayName("G19: nor when the other node's message comes only after it was kept")
    void lateMessage() {
        grid.hold();
        here.get(Samples.ANA, () -> {
            String before = read();
            profile = "changed";
            there.forget(CHANGED);
            return before;
        });
        grid.deliver();
        assertThat(here.find(Samples.ANA)).isEmpty();
        assertThat(text(there)).isEqualTo("changed");
        assertThat(text(here)).isEqualTo("changed");
    }

    @Test
    @DisplayName("R288: what the caller may not see is remembered nowhere")
    void refused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> here.get(Samples.ANA, () -> {
                    throw BusinessException.notFound("host", Samples.ANA);
                }));
        assertThat(here.find(Samples.ANA)).isEmpty();
        assertThat(grid.entries()).isEmpty();
    }

    @Test
    @DisplayName("R287: without the grid, each node reads for itself and remembers")
    void withoutTheGrid() {
        grid.fail();
        assertThat(text(here) + text(here) + text(there)).isEqualTo("one\ntext".repeat(3));
        assertThat(readings).isEqualTo(2);
    }

    @Test
    @DisplayName("R289: without the grid, a change is still known where it was made")
    void changeWithoutTheGrid() {
        text(here);
        grid.fail();
        profile = "changed";
        here.forget(CHANGED);
        assertThat(text(here)).isEqualTo("changed");
    }

    @Test
    @DisplayName("R287: a node remembers 20,000 profiles; the one longest not asked for goes first")
    void bounded() {
        grid.fail(); // which is quicker
        UUID first = new UUID(0, 0);
        UUID second = new UUID(0, 1);
        for (int i = 0; i < 20_000; i++) {
            here.get(new UUID(0, i), () -> "x");
        }
        assertThat(here.find(first)).isPresent();
        here.get(Samples.ANA, () -> "x");
        assertThat(here.find(second)).isEmpty();
        assertThat(here.find(first)).isPresent();
        assertThat(here.find(Samples.ANA)).isPresent();
    }

    @Test
    @DisplayName("R287: a page is kept as text, lines and all, and read back as it was")
    void written() {
        for (String text : new String[] {"", "{}", "two\nlines\n", "Zoë \uD83D\uDC83"}) {
            Page page = new Page(text, SecretToken.sha256(text), Samples.NOW);
            assertThat(Page.read(page.written())).isEqualTo(page);
        }
    }

    @Test
    @DisplayName("R288: a page for one caller is good for now only")
    void forOneCaller() {
        assertThat(Page.of("own")).isEqualTo(new Page("own", SecretToken.sha256("own"), Instant.MIN));
    }

    private String text(HostPages node) {
        return node.get(Samples.ANA, this::read).text();
    }

    private String read() {
        readings++;
        return profile;
    }
}
