package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of moving a page. */
public sealed interface Moving {

    /**
     * It stands there, with all that is under it.
     *
     * @param before where it stood
     * @param parent what it stood under, to take it back; none when the site has no home page
     * @param index the number that takes it back, as {@link Rank.At} counts
     * @param path its address now
     * @param addresses how many that visitors know lead on to the new ones
     */
    record Moved(Page before, @Nullable UUID parent, int index, String path, int addresses) implements Moving {}

    /** It stands there already. */
    record Unchanged() implements Moving {}

    /**
     * Something answers at its new address already.
     *
     * @param free an address of the same kind that is free: the last part of it
     */
    record PathTaken(String free) implements Moving {}

    /** The platform answers there itself, or it is no address, or that of a page under it would be too long. */
    record PathRefused() implements Moving {}

    /** There is no such page to stand under, or it takes no such page. */
    record NoParent() implements Moving {}

    /** The page that it is to follow is not there. */
    record NoSibling() implements Moving {}

    /** It would stand under itself, or under a page that stands under it. */
    record UnderItself() implements Moving {}

    /** It, or a page under it, would be deeper than {@link PagePath#DEEPEST}. */
    record TooDeep() implements Moving {}

    /** There is another list of articles already. */
    record SecondList() implements Moving {}

    /** The home page stays where it is. */
    record Home() implements Moving {}

    /** Visitors see it, or something under it: who decides what they see has to do it. */
    record Public() implements Moving {}

    /** It does not stand any more where who asks saw it. */
    record Overtaken() implements Moving {}

    /** There is no such page in this site, or it is in the trash. */
    record Missing() implements Moving {}
}
