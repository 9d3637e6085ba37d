package fr.gouv.anct.minisites.provisioning.waiting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter by kind and site name, and the page, with which a screen reads the waiting items of an account.
 *
 * @param kinds only items of these kinds
 * @param words part of the name of the site
 * @param page from 1
 */
public record WaitingQuery(
        List<WaitingKind> kinds, @Nullable String words, int page, int size) {}
