package com.dancepartner.api.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that takes an Idempotency-Key of its caller, who is signed in: repeats get the first answer. Not for bodies
 * that are large, since they are held in memory.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether requests without a key are refused. */
    boolean required() default true;
}
