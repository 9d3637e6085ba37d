package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** Search engines and sharing are told what a page is about. */
final class PageDescription implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.revision().description().isBlank()
                ? Stream.of(Finding.of(Flaw.DESCRIPTION_MISSING, Spot.ofPage("description")))
                : Stream.empty();
    }
}
