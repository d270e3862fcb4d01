package com.dancepartner.app.harness;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes injectable what a server makes injectable: session beans, the EntityManager, settings, and what tests give. */
final class ProductBeans implements Extension {

    private final Transactions transactions;
    private final Settings settings;
    private final Map<Class<?>, Object> given;
    private final Map<Type, ConfigProperty> asked = new HashMap<>();

    ProductBeans(Transactions transactions, Settings settings, Map<Class<?>, Object> given) {
        this.transactions = transactions;
        this.settings = settings;
        this.given = given;
    }

    void sessionBean(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<?> type) {
        type.configureAnnotatedType().add(ApplicationScoped.Literal.INSTANCE).add(binding());
    }

    void otherBean(@Observes @WithAnnotations(Transactional.class) ProcessAnnotatedType<?> type) {
        type.configureAnnotatedType().add(binding());
    }

    void resources(
            @Observes @WithAnnotations({PersistenceContext.class, Resource.class}) ProcessAnnotatedType<?> type) {
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class)
                        || field.isAnnotationPresent(Resource.class))
                .forEach(field -> field.removeAll().add(InjectLiteral.INSTANCE));
    }

    void setting(@Observes ProcessInjectionPoint<?, ?> point) {
        InjectionPoint found = point.getInjectionPoint();
        ConfigProperty name = found.getAnnotated().getAnnotation(ConfigProperty.class);
        if (name != null) {
            asked.put(boxed(found.getType()), name);
        }
    }

    void beans(@Observes AfterBeanDiscovery beans) {
        addBean(beans, Transactions.class, transactions);
        addBean(beans, EntityManager.class, CurrentEntities.of(transactions));
        given.forEach((type, bean) -> addBean(beans, type, bean));
        asked.forEach((type, name) -> beans.addBean()
                .types(type)
                .qualifiers(name)
                .scope(Dependent.class)
                .produceWith(
                        of -> settings.valueFor(of.select(InjectionPoint.class).get())));
    }

    private static void addBean(AfterBeanDiscovery beans, Class<?> type, Object bean) {
        beans.addBean().types(type).scope(Dependent.class).produceWith(asker -> bean);
    }

    private static Type boxed(Type type) {
        return type instanceof Class<?> plain
                ? MethodType.methodType(plain).wrap().returnType()
                : type;
    }

    private static Annotation binding() {
        return Objects.requireNonNull(Sample.class.getAnnotation(InTransaction.class));
    }

    /** Carries the annotation that others are given. */
    @InTransaction
    private static final class Sample {}
}
