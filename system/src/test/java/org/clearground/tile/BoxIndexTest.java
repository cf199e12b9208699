package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoxIndexTest {

    private static Envelope box(Random random) {
        double lon = 44 + 6 * random.nextDouble();
        double lat = 38 + 3 * random.nextDouble();
        double size = Math.pow(random.nextDouble(), 4);
        return new Envelope(lon, lon + size, lat, lat + size * random.nextDouble());
    }

    private static List<Integer> meeting(BoxIndex index, Envelope box) {
        List<Integer> found = new ArrayList<>();
        index.meeting(box, found::add);
        return found.stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameAsLookingAtEachHoweverManyCameAtATime(long seed) {
        Random random = new Random(seed);
        BoxIndex index = new BoxIndex();
        List<Envelope> all = new ArrayList<>();
        for (int batch = 0; batch < 12; batch++) {
            Boxes fresh = new Boxes();
            int count = random.nextInt(batch % 3 == 0 ? 900 : 3);
            for (int i = 0; i < count; i++) {
                Envelope box = box(random);
                fresh.add(box, all.size());
                all.add(box);
            }
            index.add(fresh);
            for (int i = 0; i < 20; i++) {
                Envelope asked = box(random);
                List<Integer> meeting = new ArrayList<>();
                for (int row = 0; row < all.size(); row++) {
                    if (all.get(row).intersects(asked)) {
                        meeting.add(row);
                    }
                }
                assertThat(meeting(index, asked))
                        .as("seed %d, %d boxes", seed, all.size())
                        .containsAll(meeting)
                        .doesNotHaveDuplicates()
                        // rounded outward by a centimetre at most
                        .hasSizeLessThanOrEqualTo(meeting.size() + 1);
            }
        }
        assertThat(meeting(index, new Envelope(-180, 180, -90, 90))).hasSameSizeAs(all);
    }

    @Test
    void nothingMeetsAnEmptyBoxOrAnEmptyIndex() {
        BoxIndex index = new BoxIndex();
        assertThat(meeting(index, new Envelope(0, 1, 0, 1))).isEmpty();
        Boxes boxes = new Boxes();
        boxes.add(new Envelope(0, 1, 0, 1), 7);
        boxes.add(new Envelope(), 8);
        index.add(boxes);
        assertThat(meeting(index, new Envelope())).isEmpty();
        assertThat(meeting(index, new Envelope(1, 2, 1, 2))).containsExactly(7);
    }
}
