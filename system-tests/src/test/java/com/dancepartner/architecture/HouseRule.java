package com.dancepartner.architecture;

import static com.dancepartner.architecture.Layout.endpoints;
import static com.dancepartner.architecture.Layout.entities;
import static com.dancepartner.architecture.Layout.library;
import static com.dancepartner.architecture.Layout.sessionBeans;
import static com.dancepartner.architecture.Layout.using;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.dancepartner.planted.admin.evening.StrayResource;
import com.dancepartner.planted.api.evening.EveningResource;
import com.dancepartner.planted.api.evening.StrayBean;
import com.dancepartner.planted.app.evening.Cellar;
import com.dancepartner.planted.app.evening.Diary;
import com.dancepartner.planted.app.evening.EveningDesk;
import com.dancepartner.planted.app.evening.Loudspeaker;
import com.dancepartner.planted.app.evening.Messenger;
import com.dancepartner.planted.app.evening.Postcard;
import com.dancepartner.planted.app.evening.Telephone;
import com.dancepartner.planted.app.evening.Wristwatch;
import com.dancepartner.planted.app.notification.Crier;
import com.dancepartner.planted.app.payment.CardReader;
import com.dancepartner.planted.batch.evening.Sweeper;
import com.dancepartner.planted.domain.music.Orchestra;
import com.dancepartner.planted.domain.people.Dancer;
import com.dancepartner.planted.domain.people.Dancers;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.EntityManager;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** The rules of the house: each with the classes it is about, and a planted class that breaks it. */
// the functions are pure, which their type cannot say
@SuppressWarnings("ImmutableEnumChecker")
enum HouseRule {
    DOMAIN_KNOWS_NO_LAYER_ABOVE(
            layout -> noClasses()
                    .that(layout.in("domain"))
                    .should()
                    .dependOnClassesThat(layout.in("app", "api", "batch", "admin")),
            layout -> layout.in("domain"),
            Dancers.class),

    APP_KNOWS_NO_LAYER_ABOVE(
            layout ->
                    noClasses().that(layout.in("app")).should().dependOnClassesThat(layout.in("api", "batch", "admin")),
            layout -> layout.in("app").and(using(layout.in("domain"))),
            EveningDesk.class),

    BATCH_KNOWS_NEITHER_API_NOR_ADMIN(
            layout -> noClasses().that(layout.in("batch")).should().dependOnClassesThat(layout.in("api", "admin")),
            layout -> layout.in("batch").and(using(layout.in("app"))),
            Sweeper.class),

    API_KNOWS_BATCH_BY_ITS_RUNNER_ONLY(
            layout -> noClasses()
                    .that(layout.in("api"))
                    .should()
                    .dependOnClassesThat(layout.in("admin").or(layout.batchBehindItsRunner())),
            layout -> layout.in("api").and(using(layout.in("batch"))),
            EveningResource.class),

    ADMIN_KNOWS_NEITHER_API_NOR_BATCH(
            layout -> noClasses().that(layout.in("admin")).should().dependOnClassesThat(layout.in("api", "batch")),
            layout -> layout.in("admin").and(using(layout.in("app"))),
            StrayResource.class),

    API_AND_ADMIN_KNOW_ONLY_VALUES_AND_ERRORS_OF_THE_DOMAIN(
            layout -> noClasses().that(layout.in("api", "admin")).should().dependOnClassesThat(layout.innards()),
            layout -> layout.in("api", "admin").and(using(layout.in("domain"))),
            EveningResource.class),

    ENTITIES_AND_REPOSITORIES_STAY_BEHIND_APP(
            layout -> noClasses()
                    .that(layout.in("api", "admin", "batch"))
                    .should()
                    .dependOnClassesThat(layout.in("domain").and(entities()).or(layout.repositories())),
            layout -> layout.in("app").and(using(layout.repositories())).and(using(entities())),
            Sweeper.class),

    DOMAIN_FEATURES_ARE_FREE_OF_CYCLES(
            layout -> slices().matching(layout.root() + ".domain.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(
                            alwaysTrue(), layout.in("domain.error", "domain.money", "domain.jpa", "domain.time")),
            layout -> layout.in("domain"),
            Dancer.class),

    APP_FEATURES_ARE_FREE_OF_CYCLES(
            layout -> slices().matching(layout.root() + ".app.(*)..").should().beFreeOfCycles(),
            layout -> layout.in("app.booking").and(using(layout.in("app.payment"))),
            Crier.class),

    NOTIFICATION_OBSERVES_AND_IS_CALLED_BY_NOBODY(
            layout -> noClasses()
                    .that(layout.in("app"))
                    .and(DescribedPredicate.not(layout.in("app.notification", "app.operations")))
                    .should()
                    .dependOnClassesThat(layout.in("app.notification")),
            layout -> layout.in("app.operations").and(using(layout.in("app.notification"))),
            EveningDesk.class),

    ENTITIES_HAVE_NO_SETTER(
            layout -> classes().that(layout.in("domain").and(entities())).should(Conditions.haveNoSetter()),
            layout -> layout.in("domain").and(entities()),
            Orchestra.class),

    ENTITIES_ARE_VALID_FROM_CONSTRUCTION(
            layout -> classes()
                    .that(layout.in("domain").and(entities()))
                    .should(Conditions.haveNoPublicEmptyConstructor()),
            layout -> layout.in("domain").and(entities()),
            Orchestra.class),

    ENTITIES_REFER_TO_OTHER_FEATURES_BY_ID(
            layout -> classes()
                    .that(layout.in("domain").and(entities()))
                    .should(Conditions.haveNoFieldOfAnotherFeature(layout.root() + ".domain")),
            layout -> layout.in("domain").and(entities()),
            Orchestra.class),

    STRIPE_STAYS_IN_ITS_ADAPTER(
            layout -> onlyIn(layout, library("com.stripe"), "app.payment.stripe"),
            layout -> layout.in("app.payment.stripe").and(using(library("com.stripe"))),
            CardReader.class),

    MAIL_STAYS_IN_ITS_ADAPTER(
            layout -> onlyIn(layout, library("jakarta.mail"), "app.notification.smtp"),
            layout -> layout.in("app.notification.smtp").and(using(library("jakarta.mail"))),
            Postcard.class),

    HAZELCAST_STAYS_IN_ITS_ADAPTER(
            layout -> onlyIn(layout, library("com.hazelcast"), "app.cluster"),
            layout -> layout.in("app.cluster").and(using(library("com.hazelcast"))),
            Loudspeaker.class),

    CALENDARS_ARE_FETCHED_BY_THEIR_ADAPTER(
            layout -> onlyIn(layout, library("org.apache.hc"), "app.calendar.fetch"),
            layout -> layout.in("app.calendar.fetch").and(using(library("org.apache.hc"))),
            Messenger.class),

    ICALENDAR_STAYS_IN_ITS_ADAPTER(
            layout -> onlyIn(layout, library("biweekly").or(library("com.github.mangstadt")), "app.calendar.ical"),
            layout -> layout.in("app.calendar.ical")
                    .and(using(library("biweekly")).or(using(library("com.github.mangstadt")))),
            Diary.class),

    NOBODY_CALLS_OUT_BY_HTTP(
            layout -> noClasses()
                    .that(layout.everywhere())
                    .should()
                    .dependOnClassesThat(library("java.net.http").or(type(HttpURLConnection.class))),
            Layout::everywhere,
            Telephone.class),

    TIME_COMES_FROM_THE_CLOCK(
            layout -> classes().that(layout.outside("app.time")).should(Conditions.notReadTheWallClock()),
            layout -> layout.outside("app.time").and(using(type(Clock.class))),
            Wristwatch.class),

    ENTITY_MANAGERS_STAY_IN_THE_DOMAIN(
            layout -> onlyIn(layout, type(EntityManager.class), "domain"),
            layout -> layout.in("domain").and(using(type(EntityManager.class))),
            Cellar.class),

    SESSION_BEANS_ARE_IN_APP_AND_BATCH(
            layout -> noClasses().that(layout.outside("app", "batch")).should(beOf(sessionBeans())),
            layout -> layout.in("app").and(sessionBeans()),
            StrayBean.class),

    ENDPOINTS_ARE_IN_THE_API(
            layout -> noClasses().that(layout.outside("api")).should(beOf(endpoints())),
            layout -> layout.in("api").and(endpoints()),
            StrayResource.class),

    RESOURCES_SAY_WHO_MAY_CALL(
            layout -> classes().that(layout.in("api").and(endpoints())).should(Conditions.sayWhoMayCall()),
            layout -> layout.in("api").and(endpoints()),
            EveningResource.class),

    PACKAGES_ARE_NULL_MARKED(
            layout -> classes().that(layout.everywhere()).should(Conditions.resideInANullMarkedPackage()),
            Layout::everywhere,
            Dancer.class),

    NOBODY_PRINTS(
            layout -> noClasses().that(layout.everywhere()).should(ACCESS_STANDARD_STREAMS),
            Layout::everywhere,
            Wristwatch.class);

    private final Function<Layout, ArchRule> rule;
    private final Function<Layout, DescribedPredicate<JavaClass>> subject;
    private final Class<?> culprit;

    HouseRule(
            Function<Layout, ArchRule> rule,
            Function<Layout, DescribedPredicate<JavaClass>> subject,
            Class<?> culprit) {
        this.rule = rule;
        this.subject = subject;
        this.culprit = culprit;
    }

    ArchRule on(Layout layout) {
        return rule.apply(layout).as(toString());
    }

    /** What must exist for the rule to mean something. */
    DescribedPredicate<JavaClass> subject(Layout layout) {
        return subject.apply(layout);
    }

    /** The planted class that breaks the rule. */
    Class<?> culprit() {
        return culprit;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ArchRule onlyIn(Layout layout, DescribedPredicate<JavaClass> what, String home) {
        return noClasses().that(layout.outside(home)).should().dependOnClassesThat(what);
    }

    private static ArchCondition<JavaClass> beOf(DescribedPredicate<JavaClass> kind) {
        return ArchConditions.be(kind);
    }
}
