package com.dancepartner.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the rounds of a race came to. */
final class RaceLog {

    private static final int TOLD = 20;

    private final Tally answers = new Tally();
    private final Tally cancellations = new Tally();
    private final Latencies winners = new Latencies();
    private final Latencies losers = new Latencies();
    private final List<String> unfair = new ArrayList<>();
    private int rounds;
    private int unfairRounds;
    private Duration racing = Duration.ZERO;

    /** @param took from the start to the last answer */
    void add(int round, List<RaceAnswer> given, Duration took) {
        rounds++;
        racing = racing.plus(took);
        given.forEach(this::add);
        long won = given.stream().filter(RaceAnswer::won).count();
        if (won != 1) {
            unfairRounds++;
            if (unfair.size() < TOLD) {
                unfair.add("round " + round + ": " + won);
            }
        }
    }

    private void add(RaceAnswer answer) {
        answers.add(answer.outcome());
        if (answer.won()) {
            winners.add(answer.nanos());
        } else if (answer.outcome().equals(RaceAnswer.LOST)) {
            losers.add(answer.nanos());
        }
    }

    void cancelled(String outcome) {
        cancellations.add(outcome);
    }

    int rounds() {
        return rounds;
    }

    long requests() {
        return answers.total();
    }

    long won() {
        return answers.of(RaceAnswer.WON);
    }

    long lost() {
        return answers.of(RaceAnswer.LOST);
    }

    /** Answers with any other status, or none. */
    long others() {
        return requests() - won() - lost();
    }

    /** These with their counts; "none" when there are none. */
    String othersText() {
        return answers.otherThan(RaceAnswer.WON, RaceAnswer.LOST);
    }

    /** Rounds with no winner, or with several. */
    int unfairRounds() {
        return unfairRounds;
    }

    /** The first of them, each with the number of its winners. */
    String unfairText() {
        return unfair.isEmpty() ? "none" : String.join(", ", unfair);
    }

    long failedCancellations() {
        return cancellations.total() - cancellations.of(Caller.OK);
    }

    String failedCancellationsText() {
        return cancellations.otherThan(Caller.OK);
    }

    Latencies.Summary winners() {
        return winners.summary();
    }

    Latencies.Summary losers() {
        return losers.summary();
    }

    /** Requests, while races were on. */
    Rate rate() {
        return new Rate(requests(), racing);
    }

    /** How it goes, in a sentence. */
    String told(int of) {
        return "Round " + Figures.of((long) rounds) + " of " + Figures.of((long) of) + ": " + Figures.of(won())
                + " winners, " + Figures.of(lost()) + " conflicts, other answers: " + othersText() + "; unfair rounds: "
                + unfairRounds + "; losers p99 " + Figures.of(losers().p99()) + " ms, "
                + Figures.of(rate().perSecond()) + " requests a second";
    }
}
