package com.dancepartner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The demo world's accounts and money at the Stripe stand-in; what is there already is left as it is. */
final class DemoStripe {

    private static final String PAST = """
        SELECT p.stripe_payment_intent_id, p.stripe_charge_id, p.captured_cents, lower(p.currency),
               extract(epoch FROM p.captured_at)::bigint, p.stripe_fee_cents, p.booking_id, p.stripe_transfer_id,
               h.stripe_account_id, p.transferred_cents, extract(epoch FROM p.transferred_at)::bigint
          FROM payments p JOIN host_profiles h ON h.id = p.host_profile_id
         WHERE p.stripe_payment_intent_id LIKE 'pi\\_demo\\_%' ORDER BY p.captured_at, p.id
        """;
    private final URI standIn;

    DemoStripe(URI standIn) {
        this.standIn = standIn;
    }

    void openAccounts(List<DemoHost> hosts) {
        order(
                "accounts",
                hosts.stream()
                        .map(host -> "{\"id\":\"" + host.accountId() + "\",\"country\":\""
                                + host.city().country() + "\",\"email\":\"" + host.email() + "\"}")
                        .collect(Collectors.joining(",")));
    }

    /** Payments and transfers of the past, as the database has them. */
    void importPast(Connection connection) throws SQLException {
        StringJoiner payments = new StringJoiner(",");
        try (PreparedStatement query = connection.prepareStatement(PAST);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                payments.add(payment(row));
            }
        }
        order("payments", payments.toString());
    }

    private static String payment(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
        }
        return String.format(Locale.ROOT, """
                {"intent":"%s","charge":"%s","amount":%s,"currency":"%s","created":%s,"fee":%s,"transfer_group":"%7$s",\
                "metadata":{"booking_id":"%7$s"},"transfer":{"id":"%8$s","destination":"%9$s","amount":%10$s,"created":%11$s}}\
                """, values);
    }

    private void order(String what, String items) {
        HttpRequest request = HttpRequest.newBuilder(standIn.resolve("/_standin/" + what + "/bulk"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"" + what + "\":[" + items + "]}"))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the Stripe stand-in refused the demo " + what + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the Stripe stand-in does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while bringing demo " + what + " to the stand-in", e);
        }
    }
}
