package org.clearground.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Words that many records say, by number. One thread writes, many read.
final class Words {

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] words = new String[64];

    /// The number of a word; asked by the writer.
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        String[] now = number < words.length ? words : Arrays.copyOf(words, 2 * words.length);
        now[number] = word;
        words = now;
        numbers.put(word, number);
        return number;
    }

    String word(int number) {
        return words[number];
    }
}
