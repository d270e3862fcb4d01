package com.dancepartner.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BootCommandsTest {

    private final BootCommands server = BootCommands.of(Role.SERVER, PoolSize.DEFAULT);
    private final BootCommands micro = BootCommands.of(Role.MICRO, PoolSize.DEFAULT);

    @Test
    void keepsTheLinesOfItsRoleAndThoseOfBoth() {
        String text = "# note\n\nset a=1\n[server] set b=2\n  [micro]   set c=3\n";

        assertThat(server.filter(text)).containsExactly("set a=1", "set b=2");
        assertThat(micro.filter(text)).containsExactly("set a=1", "set c=3");
    }

    @Test
    void fillsInPlaceholdersButLeavesThoseOfPayara() {
        assertThat(micro.filter("set @{listener}.x=${ENV=DB_HOST}"))
                .containsExactly("set http-listener.x=${ENV=DB_HOST}");
    }

    @Test
    void namesAnUnknownPlaceholder() {
        assertThatThrownBy(() -> server.filter("set x=@{nonsense}")).hasMessageContaining("nonsense");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void configuresTheSamePoolForBothRoles(Role role) {
        List<String> commands = BootCommands.of(role, new PoolSize(2, 10)).beforeBoot();

        assertThat(commands)
                .contains("create-jdbc-resource --connectionpoolid dancepartner jdbc/dancepartner")
                .contains("set resources.jdbc-connection-pool.dancepartner.steady-pool-size=2")
                .contains("set resources.jdbc-connection-pool.dancepartner.max-pool-size=10")
                .contains("set resources.jdbc-connection-pool.dancepartner.property.password=${ENV=DB_PASSWORD}")
                .noneMatch(command -> command.contains("@{") || command.startsWith("["));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void listensOnTheLoopbackOnly(Role role) {
        assertThat(BootCommands.of(role, PoolSize.DEFAULT).beforeBoot())
                .anyMatch(command -> command.endsWith(role.httpListener() + ".address=127.0.0.1"))
                .noneMatch(command -> command.contains("0.0.0.0"));
    }

    @Test
    void givesAdministrationToTheServerOnly() {
        assertThat(server.beforeBoot()).anyMatch(command -> command.contains("admin-listener"));
        assertThat(micro.beforeBoot()).noneMatch(command -> command.contains("admin-listener"));
        assertThat(micro.afterBoot()).isEmpty();
    }

    @Test
    void growsThePoolOnlyWhenItsSizeMayVary() {
        assertThat(new PoolSize(10, 10).resizeQuantity()).isZero();
        assertThat(new PoolSize(2, 10).resizeQuantity()).isEqualTo(2);
        assertThatThrownBy(() -> new PoolSize(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
