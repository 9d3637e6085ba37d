-- What took the place of a former value, and whose change it was: the last change of a part can be taken back by its author
-- whenever they come back to its screen. Unknown of the changes before; none is offered for them.
alter table former_arrangement
    add column replacement text,
    add column replaced_by uuid references account on delete set null;
