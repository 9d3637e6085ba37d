package fr.gouv.anct.minisites.content.tree;

/**
 * A word that articles bear.
 *
 * @param articles how many do, drafts included
 */
public record Tag(String name, long articles) {}
