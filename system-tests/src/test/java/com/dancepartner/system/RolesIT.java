package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Api;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RolesIT {

    @Test
    @DisplayName("R191, R276: roles hold on both nodes, and hold after the server was restarted")
    void rolesHoldAfterARestart() {
        assertRolesHold(Product.anonymous(), Product.person("client").api(), Product.admin());
        Api node = Product.anonymous().at(Product.stack().nodes().get(0).baseUri());
        assertRolesHold(
                node,
                Product.person("client").api().at(node.base()),
                Product.admin().at(node.base()));
        Product.stack().server().stop();
        Product.stack().restartServer();
        assertRolesHold(Product.anonymous(), Product.person("client").api(), Product.admin());
    }

    private static void assertRolesHold(Api anonymous, Api client, Api admin) {
        for (String path : new String[] {"/auth/me", "/users/me", "/bookings", "/conversations", "/jobs/runs"}) {
            assertThat(anonymous.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(client.get("/bookings").status()).isEqualTo(200);
        assertThat(client.get("/jobs/runs").status()).isEqualTo(403);
        assertThat(client.post("/jobs/payout/runs", null).status()).isEqualTo(403);
        assertThat(client.post("/demo/clock", "{\"advance_seconds\":0}").status())
                .isEqualTo(403);
        assertThat(admin.get("/jobs/runs").status()).isEqualTo(200);
        assertThat(anonymous.get("/dance-styles").status()).isEqualTo(200);
    }
}
