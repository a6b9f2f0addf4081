/// What to answer: finding the shop's own words for a customer's question.
///
/// 1. Articles (FAQ and policies) are found by the words of a question, in Chinese and English, best first.
/// 2. Every hit carries the article it comes from and the passage that matched, so that whoever shows it can cite it.
/// 3. A change of the articles is in the next answer within a second of its commit.
///
/// Out of scope: conversations and generated text.
@NullMarked
package dev.baize.assistant;

import org.jspecify.annotations.NullMarked;
