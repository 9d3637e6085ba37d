package fr.gouv.anct.minisites.rendering;

/**
 * An answer of a visitor of the guide, above the next question.
 *
 * @param topic what it is about, in a word or two
 * @param changeHref the question once more, with the other answers
 */
public record GuideAnswerView(String topic, String label, String changeHref) {}
