package com.dancepartner.app.harness;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what beans need: the classes of ours that they inject, what those inject, and so on. */
final class Collaborators {

    private static final String OURS = "com.dancepartner.";

    private final Set<Class<?>> found = new LinkedHashSet<>();
    private final Set<Class<?>> given;

    private Collaborators(Set<Class<?>> given) {
        this.given = given;
    }

    /** @param given what the test brings itself, and what is not looked into */
    static Set<Class<?>> of(Collection<Class<?>> beans, Set<Class<?>> given) {
        Collaborators search = new Collaborators(given);
        beans.forEach(search::add);
        return search.found;
    }

    private void add(Class<?> bean) {
        if (!given.contains(bean) && found.add(bean)) {
            injected(bean).forEach(this::follow);
        }
    }

    private void follow(Class<?> type) {
        if (isBean(type)) {
            add(type);
        } else if (type.getEnclosingClass() != null && isBean(type.getEnclosingClass())) {
            add(type.getEnclosingClass()); // which produces it
        }
    }

    private static Stream<Class<?>> injected(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .map(Field::getType);
    }

    private static boolean isBean(Class<?> type) {
        return type.getName().startsWith(OURS)
                && (type.isAnnotationPresent(ApplicationScoped.class)
                        || type.isAnnotationPresent(Stateless.class)
                        || type.isAnnotationPresent(Singleton.class));
    }
}
