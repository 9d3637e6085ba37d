package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** A rule that pages are checked against. */
interface Rule {

    /** Returns the findings; empty when the page complies. */
    Stream<Finding> check(CheckedContent page);
}
