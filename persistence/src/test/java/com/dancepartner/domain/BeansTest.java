package com.dancepartner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bean of a scope is called through a stand-in that the container makes: one bean that it cannot do that for ends the start. */
class BeansTest {

    static Stream<Class<?>> beans() {
        return new ClassFileImporter()
                .importPackages("com.dancepartner.domain").stream()
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @DisplayName("G55: the container can put something in the place of every bean")
    @MethodSource("beans")
    void standIn(Class<?> bean) throws ReflectiveOperationException {
        Constructor<?> plain = bean.getDeclaredConstructor();
        assertThat(plain.getModifiers() & Modifier.PRIVATE).isZero();
        assertThat(bean.getModifiers() & Modifier.FINAL).isZero();
        assertThat(Arrays.stream(bean.getMethods())
                        .filter(method -> method.getDeclaringClass() == bean)
                        .map(Method::getModifiers))
                .noneMatch(Modifier::isFinal);
        plain.setAccessible(true);
        assertThat(plain.newInstance()).isExactlyInstanceOf(bean);
    }
}
