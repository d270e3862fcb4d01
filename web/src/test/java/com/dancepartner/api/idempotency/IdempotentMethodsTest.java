package com.dancepartner.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.error.BusinessException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class IdempotentMethodsTest {

    private final FeatureContext context = mock();

    @Test
    @DisplayName("G51: methods that do not say so take no keys")
    void others() throws ReflectiveOperationException {
        configure("plain");
        verifyNoInteractions(context);
    }

    @Test
    @DisplayName("G51: keys are asked for after it is known who may call, where the method says that they are needed")
    void gates() throws ReflectiveOperationException {
        assertThat(Priorities.USER).isGreaterThan(Priorities.AUTHORIZATION);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> gate("needed").filter(KeyedCalls.post("/a", "{}")));
        assertThatCode(() -> gate("optional").filter(KeyedCalls.post("/a", "{}")))
                .doesNotThrowAnyException();
    }

    private ContainerRequestFilter gate(String method) throws ReflectiveOperationException {
        FeatureContext fresh = mock();
        configure(method, fresh);
        ArgumentCaptor<ContainerRequestFilter> gate = ArgumentCaptor.captor();
        verify(fresh).register(gate.capture(), eq(Priorities.USER));
        return gate.getValue();
    }

    private void configure(String method) throws ReflectiveOperationException {
        configure(method, context);
    }

    private static void configure(String method, FeatureContext context) throws ReflectiveOperationException {
        ResourceInfo info = mock();
        when(info.getResourceMethod()).thenReturn(Resource.class.getDeclaredMethod(method));
        new IdempotentMethods().configure(info, context);
    }

    interface Resource {
        void plain();

        @Idempotent
        void needed();

        @Idempotent(required = false)
        void optional();
    }
}
