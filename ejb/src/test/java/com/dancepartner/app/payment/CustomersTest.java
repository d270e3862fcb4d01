package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeRefusal;
import com.dancepartner.app.payment.stripe.StripeUncertain;
import com.dancepartner.domain.payment.StripePurpose;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private static final UUID CLIENT = new UUID(0, 1);
    private static final String MAIL = "client@example.com";

    private final StripeGateway stripe = mock();
    private final CustomerBook book = mock();
    private final RequestKeys keys = mock();
    private final Customers customers = new Customers();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        customers.stripe = stripe;
        customers.book = book;
        customers.keys = keys;
        when(book.find(CLIENT)).thenReturn(new CustomerBook.Known(MAIL, null));
        when(keys.same(StripePurpose.CUSTOMER, CLIENT)).thenReturn("dp:test:customer:1");
    }

    @Test
    @DisplayName("R098: who is known to Stripe is not made again")
    void known() {
        when(book.find(CLIENT)).thenReturn(new CustomerBook.Known(MAIL, "cus_1"));
        assertThat(customers.of(CLIENT)).isEqualTo("cus_1");
    }

    @Test
    @DisplayName("R098, invariant 7: who is not known is made with a key that was kept before")
    void made() {
        when(stripe.createCustomer("dp:test:customer:1", CLIENT, MAIL)).thenReturn("cus_2");
        assertThat(customers.of(CLIENT)).isEqualTo("cus_2");
        verify(book).created(CLIENT, "cus_2");
    }

    @Test
    @DisplayName("G51: after a refusal the next try has another key, after silence the same")
    void keysAfterFailures() {
        StripeUncertain silence = mock();
        when(stripe.createCustomer("dp:test:customer:1", CLIENT, MAIL)).thenThrow(silence);
        assertThatThrownBy(() -> customers.of(CLIENT)).isSameAs(silence);
        verify(keys, never()).another(StripePurpose.CUSTOMER, CLIENT);
        StripeRefusal refusal = mock();
        when(book.find(CLIENT)).thenReturn(new CustomerBook.Known("other@example.com", null));
        when(stripe.createCustomer("dp:test:customer:1", CLIENT, "other@example.com"))
                .thenThrow(refusal);
        assertThatThrownBy(() -> customers.of(CLIENT)).isSameAs(refusal);
        verify(keys).another(StripePurpose.CUSTOMER, CLIENT);
    }
}
