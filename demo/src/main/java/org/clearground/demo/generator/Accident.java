package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/// A generated accident with its casualties, filled step by step.
final class Accident {

    final LocalDate knownBy;
    final String zone;
    final String device;
    final LocalDate from;
    final LocalDate to;
    final Coordinate at;
    final String place;
    final List<Person> casualties = new ArrayList<>();
    boolean demining;
    String number = "";

    /// One casualty: codes only, never a name.
    static final class Person {
        String outcome = "injured";
        String sex = "male";
        String age = "adult";
        String civilStatus = "unknown";
        boolean onDuty;

        Person copy() {
            Person copy = new Person();
            copy.outcome = outcome;
            copy.sex = sex;
            copy.age = age;
            copy.civilStatus = civilStatus;
            copy.onDuty = onDuty;
            return copy;
        }
    }

    /// When an accident happened, if need be between two days.
    record Days(LocalDate from, LocalDate to) {}

    Accident(LocalDate knownBy, String zone, String device, Days days, Where where) {
        this.knownBy = knownBy;
        this.zone = zone;
        this.device = device;
        this.from = days.from();
        this.to = days.to();
        this.at = where.at();
        this.place = where.district();
    }

    /// A point and its district.
    record Where(Coordinate at, String district) {}

    /// The same accident for a correction, with casualties that may be changed.
    Accident copy() {
        Accident copy = new Accident(knownBy, zone, device, new Days(from, to), new Where(at, place));
        copy.demining = demining;
        copy.number = number;
        casualties.forEach(p -> copy.casualties.add(p.copy()));
        return copy;
    }
}
