package fr.gouv.anct.minisites.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in plain text; the theme makes a text and an HTML part of it.
 *
 * @param greeting the first line, for example « Bonjour Camille Martin, »
 * @param paragraphs at least one when there is a quote, which the first announces
 * @param quote words of somebody else, such as the reason of a decision; they follow the first paragraph
 * @param action the one thing to do next
 */
public record Letter(
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String quote,
        @Nullable LetterAction action) {}
