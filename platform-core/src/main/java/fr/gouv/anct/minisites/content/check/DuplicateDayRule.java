package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.OpeningHours;
import fr.gouv.anct.minisites.content.block.Weekday;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports opening hours that give a day twice: a visitor cannot know which of the two lines applies. */
final class DuplicateDayRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(OpeningHours.class)
                .flatMap(hours -> repeated(hours.value().days())
                        .map(place -> Finding.of(Issue.DAY_TWICE, hours.spot().inside("days-" + place + "-day"))));
    }

    private static Stream<Integer> repeated(List<OpeningHours.Day> days) {
        Set<Weekday> seen = EnumSet.noneOf(Weekday.class);
        return IntStream.range(0, days.size())
                .filter(place -> !seen.add(days.get(place).day()))
                .boxed();
    }
}
