package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A step of a procedure. */
@JsonTypeName("Step")
public record StepperItem(String title) {}
