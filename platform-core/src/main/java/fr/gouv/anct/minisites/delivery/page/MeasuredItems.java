package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.measurement.MeasuredData;
import fr.gouv.anct.minisites.rendering.MeasuredItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of data of the measurement of consultation, as the privacy notice shows them. */
final class MeasuredItems {

    private MeasuredItems() {}

    static List<MeasuredItem> all() {
        return Stream.of(MeasuredData.values())
                .map(data -> new MeasuredItem(
                        data.code(), data.number(), data.unit().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
