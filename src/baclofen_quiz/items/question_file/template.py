"""The question file that ``baclofen-quiz new`` writes: one question of each kind."""

TEMPLATE = """\
---
# All of this is optional. As a draft the file is checked but not asked: write
# "status: ready" when learners may see its questions.
title: My first questions
drug: baclofen
author: ''
tags: []
status: draft
---

<!--
Each question begins with "## ". The form of its answer shows its kind. What stands
in a comment like this one is not read: delete the comments when you know the form.

{#name} at the end of a question is its id for good. Learners' answers are kept under
it, so keep it when you change the words.

Source: drug#section/slug names the sentence of the monograph that a question rests on;
drug#section alone will do. Run "baclofen-quiz check FILE" to see what can be better.
-->

<!-- One [x]: single best answer. The reason of an option follows the long dash; two
hyphens with a space on both sides are read as that dash. -->

## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor \N{EM DASH} diazepam enhances GABA there; baclofen has no direct \
action on it
- [x] GABA-B receptor \N{EM DASH} it is an agonist there, before and after the synapse
- [ ] \N{GREEK SMALL LETTER ALPHA}2-adrenergic receptor -- the target of tizanidine

> The block quote is the explanation. It is shown after the answer.

Source: baclofen#mechanism/receptor

<!-- Several [x]: all that apply. -->

## Which changes follow when baclofen binds to the receiving neuron?  {#postsynaptic}

- [x] Potassium leaves the cell \N{EM DASH} potassium efflux is the first change there
- [x] The membrane is hyperpolarised \N{EM DASH} the loss of potassium brings it about
- [ ] Calcium channels are inhibited \N{EM DASH} that happens before the synapse
- [ ] Chloride enters the cell \N{EM DASH} that is the work of GABA-A receptors

Source: baclofen#mechanism/potassium-efflux, baclofen#mechanism/hyperpolarisation

<!-- A numbered list: put in order. Write it in the right order; it is shown in another.
A line "Level:" says how much thinking is asked for: remember, understand, apply,
analyse or evaluate. -->

## Put what happens before the synapse in causal order.  {#presynaptic}

1. Baclofen binds to the nerve ending \N{EM DASH} nothing happens before it binds
2. Calcium channels are inhibited \N{EM DASH} binding shuts the door for calcium
3. Less glutamate is released \N{EM DASH} release needs the calcium that stays outside

Level: understand
Source: baclofen#mechanism/calcium-channels

<!-- A table of two columns: match. Cells on the right may repeat, and a row with an
empty left cell is a match that stays unused. The reason stands in the right cell. -->

## Match each muscle relaxant to where it acts.  {#targets}

| Drug | acts at |
|---|---|
| Dantrolene | Muscle calcium release \N{EM DASH} within the muscle itself |
| Diazepam | GABA-A receptor \N{EM DASH} it enhances the effect of GABA there |
| Tizanidine | \N{GREEK SMALL LETTER ALPHA}2-adrenergic receptor \N{EM DASH} it is an \
agonist there |
| | GABA-B receptor \N{EM DASH} the target of baclofen, which is not on the left |

Source: baclofen#comparison/dantrolene.target, baclofen#comparison/diazepam.target, \
baclofen#comparison/tizanidine.target

<!-- "Answer:" and a number: typed with its unit. Behind the sign for plus-minus stands
how far off is still right. Bullets below are wrong numbers that you expect, each with
what led to it. -->

## An adult takes baclofen 10 mg three times daily as a solution of 5 mg in 5 mL. \
How many millilitres are taken in a day?  {#solution}

Answer: 30 mL \N{PLUS-MINUS SIGN} 0.5

- 10 mL \N{EM DASH} that is one dose; there are three in a day
- 6 mL \N{EM DASH} the 30 mg of a day were divided by 5, but 1 mL holds 1 mg

> 10 mg three times daily are 30 mg. 5 mg in 5 mL is 1 mg in 1 mL, so 30 mL.

Source: baclofen#identity/oral-solution

<!-- "Answer:" and words: typed. Accepted answers are parted by a bar. -->

## Which muscle relaxant is used in malignant hyperthermia?  {#malignant-hyperthermia}

Answer: dantrolene | Dantrium

Source: baclofen#comparison/dantrolene.difference

<!-- A gap in the question: a cloze. A take-away is the one line to remember. -->

## When potassium leaves a neuron, its membrane is \
{{hyperpolarised | hyperpolarized}}.  {#membrane}

Take-away: Baclofen hyperpolarises the receiving neuron.
Source: baclofen#mechanism/hyperpolarisation

<!-- A question without an answer and sub-questions (###) below: a shared case. -->

## Tizanidine is considered for an adult whose spasticity returns on baclofen.

### Which unwanted effect is stronger with tizanidine than with baclofen?  \
{#hypotension}

- [ ] Drug dependence \N{EM DASH} diazepam has the higher abuse potential
- [x] Hypotension \N{EM DASH} tizanidine is more sedating and hypotensive
- [ ] Hypothermia \N{EM DASH} a serious effect of baclofen, mostly in overdose

Source: baclofen#comparison/tizanidine.difference

### How is baclofen stopped in that case?  {#stopping}

- [ ] On the day when tizanidine begins \N{EM DASH} a sudden stop may bring seizures
- [x] Stepwise and under supervision \N{EM DASH} so it is for every route
- [ ] With one last double dose \N{EM DASH} that brings the sudden stop a day later

Source: baclofen#withdrawal/no-abrupt-stop
"""
