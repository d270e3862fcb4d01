package com.dancepartner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.Refund;
import com.dancepartner.domain.payment.Split;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Money TOTAL = new Money(10_000, "EUR");
    private static final Money SHARE = new Money(8_500, "EUR");

    @Test
    @DisplayName("R356, G15: what is captured is owed to the host but for our share")
    void capture() {
        UUID payment = payment();
        DATABASE.run(entities -> new Ledger(entities).postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW));
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(10_000);
        assertThat(balance(payment, Account.HOST_PAYABLE)).isEqualTo(-8_500);
        assertThat(balance(payment, Account.REVENUE)).isEqualTo(-1_500);
    }

    @Test
    @DisplayName("G13: when a late fee leaves us no share, there is no line of nothing")
    void captureWithoutRevenue() {
        UUID payment = payment();
        Money cent = new Money(1, "EUR");
        DATABASE.run(entities -> new Ledger(entities).postCapture(payment, cent, cent, "ch_1", Fixtures.NOW));
        assertThat(entries(payment))
                .extracting(LedgerEntry::account)
                .containsExactlyInAnyOrder(Account.STRIPE_CLEARING, Account.HOST_PAYABLE);
    }

    @Test
    @DisplayName("R356: after the transfer nothing is owed to the host, and our share less Stripe's fee is left")
    void wholeStory() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW);
            ledger.postStripeFee(payment, new Money(325, "EUR"), "ch_1", Fixtures.NOW);
            ledger.postTransfer(payment, SHARE, "tr_1", Fixtures.NOW);
        });
        assertThat(balance(payment, Account.HOST_PAYABLE)).isZero();
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(1_175);
        assertThat(balance(payment, Account.REVENUE) + balance(payment, Account.FEES))
                .isEqualTo(-1_175);
    }

    @Test
    @DisplayName("G04, G15: a refund before the transfer takes from what is owed to the host, and from our share")
    void refundBeforeTheTransfer() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW);
            ledger.postRefund(payment, refund(3_400, 600, 0), "re_1", Fixtures.NOW);
        });
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(6_000);
        assertThat(balance(payment, Account.HOST_PAYABLE)).isEqualTo(-5_100);
        assertThat(balance(payment, Account.REVENUE)).isEqualTo(-900);
    }

    @Test
    @DisplayName("G04: a refund after the transfer is the host's debt")
    void refundAfterTheTransfer() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW);
            ledger.postTransfer(payment, SHARE, "tr_1", Fixtures.NOW);
            ledger.postRefund(payment, refund(8_500, 1_500, 8_500), "re_1", Fixtures.NOW);
        });
        assertThat(balance(payment, Account.HOST_RECEIVABLE)).isEqualTo(8_500);
        assertThat(balance(payment, Account.HOST_PAYABLE)).isZero();
        assertThat(balance(payment, Account.REVENUE)).isZero();
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(-8_500);
    }

    @Test
    @DisplayName("R350: what was taken back of a transfer is owed to the host again, until it is refunded")
    void reversal() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW);
            ledger.postTransfer(payment, SHARE, "tr_1", Fixtures.NOW);
            ledger.postReversal(payment, SHARE, "trr_1", Fixtures.NOW);
        });
        assertThat(balance(payment, Account.HOST_PAYABLE)).isEqualTo(-8_500);
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(10_000);
        assertThat(entries(payment)).extracting(LedgerEntry::reference).contains("ch_1", "tr_1", "trr_1");
    }

    @Test
    @DisplayName("R350: of a refund only what could not be taken back is a debt")
    void refundPartlyOwed() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, "ch_1", Fixtures.NOW);
            ledger.postTransfer(payment, SHARE, "tr_1", Fixtures.NOW);
            ledger.postReversal(payment, euros(3_000), "trr_1", Fixtures.NOW);
            ledger.postRefund(payment, refund(8_500, 1_500, 5_500), "re_1", Fixtures.NOW);
        });
        assertThat(balance(payment, Account.HOST_PAYABLE)).isZero();
        assertThat(balance(payment, Account.HOST_RECEIVABLE)).isEqualTo(5_500);
    }

    @Test
    @DisplayName("R352: a debt is settled with what the host is owed, and nothing moves at Stripe")
    void netting() {
        UUID payment = payment();
        DATABASE.run(entities -> new Ledger(entities).postNetting(payment, euros(700), Fixtures.NOW));
        assertThat(balance(payment, Account.HOST_PAYABLE)).isEqualTo(700);
        assertThat(balance(payment, Account.HOST_RECEIVABLE)).isEqualTo(-700);
        assertThat(entries(payment)).extracting(LedgerEntry::reference).containsOnlyNulls();
        assertThat(entries(payment)).extracting(LedgerEntry::currency).containsOnly("EUR");
    }

    @Test
    @DisplayName("R351: a refund that came back is in the account again, and owed to the client")
    void refundFailure() {
        UUID payment = payment();
        DATABASE.run(entities -> new Ledger(entities).postRefundFailure(payment, euros(400), "re_1", Fixtures.NOW));
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(400);
        assertThat(balance(payment, Account.CLIENT_PAYABLE)).isEqualTo(-400);
    }

    @Test
    @DisplayName("R355: a card dispute that is won leaves nothing behind")
    void disputeWon() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postDisputeWithdrawal(payment, TOTAL, euros(1_500), "dp_1", Fixtures.NOW);
            ledger.postDisputeReinstatement(payment, TOTAL, euros(1_500), "dp_1", Fixtures.NOW);
        });
        assertThat(entries(payment)).hasSize(6);
        assertThat(balance(payment, Account.DISPUTE_RECEIVABLE)).isZero();
        assertThat(balance(payment, Account.FEES)).isZero();
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isZero();
    }

    @Test
    @DisplayName("R355: a card dispute that is lost is borne by the platform, with its fee")
    void disputeLost() {
        UUID payment = payment();
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postDisputeWithdrawal(payment, TOTAL, euros(1_500), "dp_1", Fixtures.NOW);
            ledger.postDisputeLoss(payment, TOTAL, Fixtures.NOW);
        });
        assertThat(balance(payment, Account.DISPUTE_RECEIVABLE)).isZero();
        assertThat(balance(payment, Account.DISPUTE_LOSSES)).isEqualTo(10_000);
        assertThat(balance(payment, Account.FEES)).isEqualTo(1_500);
        assertThat(balance(payment, Account.STRIPE_CLEARING)).isEqualTo(-11_500);
    }

    @Test
    @DisplayName("R356: a journal that does not balance is refused when it is committed")
    void unbalancedJournal() {
        UUID payment = payment();
        UUID journal = Ids.next();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    entities.persist(entry(journal, Account.FEES, 100, "EUR", payment));
                    entities.persist(entry(journal, Account.STRIPE_CLEARING, -99, "EUR", payment));
                    entities.flush();
                }))
                .withMessageContaining("does not balance");
        assertThat(entries(payment)).isEmpty();
    }

    @Test
    @DisplayName("G16: each currency of a journal balances by itself")
    void mixedCurrencies() {
        UUID payment = payment();
        UUID journal = Ids.next();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    entities.persist(entry(journal, Account.FEES, 100, "EUR", payment));
                    entities.persist(entry(journal, Account.STRIPE_CLEARING, -100, "GBP", payment));
                }))
                .withMessageContaining("does not balance");
    }

    @ParameterizedTest
    @DisplayName("G45: what is in the books stays in the books")
    @ValueSource(strings = {"UPDATE ledger_entries SET amount_cents = 1", "DELETE FROM ledger_entries"})
    void appendOnly(String change) {
        UUID payment = payment();
        DATABASE.run(entities -> new Ledger(entities).postTransfer(payment, SHARE, "tr_1", Fixtures.NOW));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    int ignored = entities.createNativeQuery(change).executeUpdate();
                }))
                .withMessageContaining("append-only");
        assertThat(balance(payment, Account.HOST_PAYABLE)).isEqualTo(8_500);
    }

    private static Refund refund(long host, long platform, long debt) {
        return new Refund(new Split(euros(host), euros(platform)), euros(debt));
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }

    private static UUID payment() {
        Payment payment = DATABASE.in(Stored::payment);
        return payment.id();
    }

    private static LedgerEntry entry(UUID journal, Account account, long minor, String currency, UUID payment) {
        return new LedgerEntry(journal, "stripe_fee", account, minor, currency, payment, "ch_1", Fixtures.NOW);
    }

    private static long balance(UUID payment, Account account) {
        return entries(payment).stream()
                .filter(entry -> entry.account() == account)
                .mapToLong(LedgerEntry::amountCents)
                .sum();
    }

    private static List<LedgerEntry> entries(UUID payment) {
        return DATABASE.in(entities -> entities.createQuery(
                        "SELECT e FROM LedgerEntry e WHERE e.paymentId = :payment", LedgerEntry.class)
                .setParameter("payment", payment)
                .getResultList());
    }
}
