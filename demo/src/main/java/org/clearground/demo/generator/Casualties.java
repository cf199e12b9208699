package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.demo.generator.Accident.Person;

/// Decides who of the casualties was killed, a child, a woman, on duty, as the published figures say for each
/// date.
final class Casualties {

    private static final int KILLED_FIRST = 65;
    private static final int MILITARY_KILLED = 15;
    private static final int KILLED_LATER = 4;
    private static final int UNKNOWN_FIRST = 2;
    private static final int CHILDREN_FIRST = 9;
    private static final int CHILDREN_LATER = 2;
    private static final int DEMINING = 9;

    private final Chance chance;
    private final List<Accident> accidents;

    Casualties(Chance chance, List<Accident> accidents) {
        this.chance = chance;
        this.accidents = accidents;
    }

    void decide() {
        List<Accident> deming = new ArrayList<>(accidents.stream()
                .filter(a -> a.from.getYear() >= 2021 && a.casualties.size() <= 2 && a.device.endsWith("mine"))
                .toList());
        chance.shuffle(deming);
        for (Accident accident : deming.subList(0, DEMINING)) {
            accident.demining = true;
            accident.casualties.getFirst().onDuty = true;
        }
        List<Person> first = people(Accidents.FEBRUARY_2024);
        for (int i = 0; i < KILLED_FIRST; i++) {
            kill(first.get(i), i < MILITARY_KILLED ? "military" : "civilian");
        }
        // Two whose outcome the first source leaves open: it prints 65 killed and 278 injured of 345.
        for (int i = 0; i < UNKNOWN_FIRST; i++) {
            first.get(KILLED_FIRST + i).outcome = "unknown";
        }
        List<Person> later = people(Accidents.MARCH_2025);
        for (int i = 0; i < KILLED_LATER; i++) {
            kill(later.get(i), "civilian");
        }
        children(first, KILLED_FIRST - 3, CHILDREN_FIRST);
        children(later, KILLED_LATER - 1, CHILDREN_LATER);
        first.get(KILLED_FIRST + 40).sex = "female";
        first.get(KILLED_FIRST - 10).sex = "female";
    }

    /// As the outcomes that were open became known: both injured. The accidents that change, anew.
    static List<Accident> outcomesKnown(List<Accident> accidents) {
        return changed(accidents, p -> p.outcome.equals("unknown"), p -> p.outcome = "injured");
    }

    /// As one of the injured of 2024 died later. The accident that changes, anew.
    static List<Accident> laterDeath(List<Accident> accidents) {
        Accident accident = accidents.stream()
                .filter(a -> a.knownBy.equals(Accidents.APRIL_2024) && !a.demining)
                .findFirst()
                .orElseThrow()
                .copy();
        kill(accident.casualties.getFirst(), "civilian");
        return List.of(accident);
    }

    private static List<Accident> changed(
            List<Accident> accidents,
            java.util.function.Predicate<Person> who,
            java.util.function.Consumer<Person> how) {
        List<Accident> changed = new ArrayList<>();
        for (Accident accident : accidents) {
            if (accident.casualties.stream().anyMatch(who)) {
                Accident anew = accident.copy();
                anew.casualties.stream().filter(who).forEach(how);
                changed.add(anew);
            }
        }
        return changed;
    }

    private List<Person> people(LocalDate known) {
        List<Person> people = new ArrayList<>();
        accidents.stream()
                .filter(a -> a.knownBy.equals(known))
                .forEach(a -> people.addAll(
                        a.casualties.stream().filter(p -> !p.onDuty).toList()));
        chance.shuffle(people);
        return people;
    }

    private static void kill(Person person, String civilStatus) {
        person.outcome = "killed";
        person.civilStatus = civilStatus;
    }

    /// From an index on, so that some of them are among the killed; soldiers are not children.
    private static void children(List<Person> people, int from, int count) {
        for (Person person : people.subList(from, from + count)) {
            person.age = "child";
            person.sex = "unknown";
        }
    }
}
