/** Owns the vocabularies of the platform: the themes and the audiences by which content of all sites is classified. */
@NullMarked
package fr.gouv.anct.minisites.vocabulary;

import org.jspecify.annotations.NullMarked;
