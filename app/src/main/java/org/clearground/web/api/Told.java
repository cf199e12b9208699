package org.clearground.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the OpenAPI document says of a call.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Told {

    /// What it answers, in a sentence.
    String value();

    /// What can be asked: `name: meaning`, one each.
    String[] asks() default {};

    /// The members of what is sent: `name: meaning`, one each.
    String[] sends() default {};

    /// Whether what is sent bears a key, under which it is kept once.
    boolean once() default false;
}
