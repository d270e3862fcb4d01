package com.dancepartner.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules ask of a class, where ArchUnit has no word for it. */
final class Conditions {

    private static final Pattern SETTER = Pattern.compile("set[A-Z].*");
    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");
    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private Conditions() {}

    static ArchCondition<JavaClass> haveNoSetter() {
        return haveNo(
                "public setter",
                type -> type.getMethods().stream().filter(Conditions::isSetter).map(JavaMethod::getDescription));
    }

    static ArchCondition<JavaClass> haveNoPublicEmptyConstructor() {
        return haveNo(
                "public constructor without parameters",
                type -> type.getConstructors().stream()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)
                                && constructor.getParameters().isEmpty())
                        .map(JavaConstructor::getDescription));
    }

    /** @param root of the package whose sub-packages are the features */
    static ArchCondition<JavaClass> haveNoFieldOfAnotherFeature(String root) {
        return haveNo(
                "field typed as another feature's entity",
                type -> type.getFields().stream()
                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .anyMatch(other -> Layout.entities().test(other)
                                        && !feature(other, root).equals(feature(type, root))))
                        .map(JavaField::getDescription));
    }

    /** Calls and method references alike. */
    static ArchCondition<JavaClass> notReadTheWallClock() {
        return haveNo(
                "reading of the wall clock",
                type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Conditions::readsTheWallClock)
                        .map(JavaCodeUnitAccess::getDescription));
    }

    static ArchCondition<JavaClass> sayWhoMayCall() {
        return haveNo(
                "public resource method without @RolesAllowed, @PermitAll or @DenyAll",
                type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.isMetaAnnotatedWith(HttpMethod.class))
                        .filter(method -> ACCESS.stream()
                                .noneMatch(access -> method.isAnnotatedWith(access) || type.isAnnotatedWith(access)))
                        .map(JavaMethod::getDescription));
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return haveNo(
                "package without @NullMarked",
                type -> Stream.of(type)
                        .filter(found -> !found.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(JavaClass::getDescription));
    }

    private interface Offences {
        Stream<String> of(JavaClass type);
    }

    private static ArchCondition<JavaClass> haveNo(String what, Offences offences) {
        return new ArchCondition<>("have no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                offences.of(type)
                        .forEach(offence -> events.add(SimpleConditionEvent.violated(type, what + ": " + offence)));
            }
        };
    }

    private static boolean isSetter(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && SETTER.matcher(method.getName()).matches()
                && method.getParameters().size() == 1
                && method.getRawReturnType().isEquivalentTo(void.class);
    }

    private static boolean readsTheWallClock(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> SYSTEM_CLOCKS.contains(name);
            case "java.util.Date" -> name.equals("<init>") && parameters(access) == 0;
            default -> owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(access);
        };
    }

    private static boolean takesAClock(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static int parameters(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().size();
    }

    private static String feature(JavaClass type, String root) {
        String below = type.getPackageName()
                .substring(Math.min(root.length() + 1, type.getPackageName().length()));
        return below.split("\\.", -1)[0];
    }
}
