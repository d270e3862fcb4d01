package com.dancepartner.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Two to eight moves that are made at once on one booking, on two nodes. */
record Round(int number, Beginning beginning, List<Move> moves) {

    static final int MOST = 8;

    private static final int LEAST = 2;

    static Round random(int number, Random random) {
        Beginning beginning = List.of(Beginning.values()).get(number % Beginning.values().length);
        List<Move> moves = new ArrayList<>();
        int many = LEAST + random.nextInt(MOST - LEAST + 1);
        for (int i = 0; i < many; i++) {
            moves.add(List.of(Move.values()).get(random.nextInt(Move.values().length)));
        }
        return new Round(number, beginning, List.copyOf(moves));
    }

    /** Makes them all, while what Stripe has to tell is delivered twice. @return the statuses of the answers */
    List<Integer> play(Session session, ExecutorService threads) throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(moves.size() + 1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Node node = List.of(Node.values()).get((number + i) % Node.values().length);
            answers.add(threads.submit(() -> {
                together.await();
                return move.of(session, node);
            }));
        }
        Future<Integer> told = threads.submit(() -> {
            together.await();
            return StripeSide.releaseEventsTwice().status();
        });
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        told.get();
        return statuses;
    }
}
