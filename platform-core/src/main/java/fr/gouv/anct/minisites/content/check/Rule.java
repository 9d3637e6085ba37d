package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** Checks the content of a page against one editorial or accessibility rule. */
interface Rule {

    /** Returns the findings; empty when the page complies. */
    Stream<Finding> check(CheckedContent content);
}
