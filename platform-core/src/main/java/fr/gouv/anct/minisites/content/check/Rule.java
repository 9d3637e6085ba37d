package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** One rule that pages are checked against. */
interface Rule {

    /** What it has to say; nothing when the page keeps to it. */
    Stream<Finding> look(Subject page);
}
