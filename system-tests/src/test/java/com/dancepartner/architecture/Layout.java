package com.dancepartner.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.util.Arrays;

/**
 * The packages and the kinds of classes that the rules speak of, below a root: the product's, or that of the planted
 * violations, which mirror it.
 */
record Layout(String root) {

    /** Classes in these packages below the root, or in packages below them. */
    DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(
                Arrays.stream(packages).map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    DescribedPredicate<JavaClass> everywhere() {
        return resideInAnyPackage(root + "..");
    }

    /** What is in the product but not in these packages. */
    DescribedPredicate<JavaClass> outside(String... packages) {
        return everywhere().and(not(in(packages)));
    }

    /** Classes in these packages that use something. */
    static DescribedPredicate<JavaClass> using(DescribedPredicate<? super JavaClass> something) {
        return describe(
                "use " + something.getDescription(),
                from -> from.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> something.test(dependency.getTargetClass())));
    }

    static DescribedPredicate<JavaClass> library(String name) {
        return resideInAnyPackage(name + "..");
    }

    static DescribedPredicate<JavaClass> entities() {
        return DescribedPredicate.<JavaClass>or(annotatedWith(Entity.class), annotatedWith(Embeddable.class))
                .as("entities");
    }

    DescribedPredicate<JavaClass> repositories() {
        return in("domain")
                .and(annotatedWith(ApplicationScoped.class))
                .and(annotatedWith(Transactional.class))
                .as("repositories");
    }

    /** What a caller may know of the domain: records, enums and errors. */
    DescribedPredicate<JavaClass> innards() {
        DescribedPredicate<JavaClass> values = describe("values", type -> type.isRecord() || type.isEnum());
        return in("domain")
                .and(not(values))
                .and(not(assignableTo(Throwable.class)))
                .as("the domain, but for its values and errors");
    }

    /** All of batch but the one class by which the API starts it. */
    DescribedPredicate<JavaClass> batchBehindItsRunner() {
        return in("batch")
                .and(not(describe("JobRunner", type -> type.getName().equals(root + ".batch.JobRunner"))))
                .as("batch, but for its JobRunner");
    }

    static DescribedPredicate<JavaClass> sessionBeans() {
        return DescribedPredicate.<JavaClass>or(
                        annotatedWith(Stateless.class),
                        annotatedWith(Stateful.class),
                        annotatedWith(Singleton.class),
                        annotatedWith(MessageDriven.class))
                .as("session beans");
    }

    static DescribedPredicate<JavaClass> endpoints() {
        return DescribedPredicate.<JavaClass>or(annotatedWith(Path.class), annotatedWith(ServerEndpoint.class))
                .as("resources and WebSocket endpoints");
    }
}
