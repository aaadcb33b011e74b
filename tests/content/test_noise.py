"""Lines that say nothing of the drug."""

import pytest

from baclofen_quiz.content.noise import is_noise, opens_comment


@pytest.mark.parametrize(
    "line",
    [
        "If this helped, share the link with friends!",
        "“Like what you read? Follow this blog.” 👍",
        "Your email address will not be published. Required fields are marked *",
        "Previous post | Next post",
        "Monday, March 3, 2025",
        "3 March 2025",
        "March 2025",
        "2025-03-03",
        "Last updated: 3/3/2025",
        "Published on May 5th, 2024 at 10:15 PM",
        "No comments:",
        "12 comments",
        "Post a Comment",
        "Posted by someone at 10:00",
        "© 2025 Somebody",
        "All rights reserved.",
        "Reviewed by Jane Doe, PharmD",
        "Medically reviewed 2024",
        "Author: Sam Smith",
        "By Dr A. Writer, 12 May 2025",
        "By Sam Smith, PharmD",
        "5 min read",
        "Updated: June 2025 | Reading time: 7 min",
        "About the author | Privacy policy | Contact",
        "Home » Antibiotics » Zolarine",
        "Related posts: One | Two",
        "Print this page",
        "Was this page helpful? Yes / No",
        "Yes / No",
        "Anonymous said... Great article, thanks!",
        "Great article, thanks!",
        "Page 3 of 7",
        "https://example.org/x",
        "* * *",
        "👍",
        "=====",
    ],
)
def test_noise_is_known(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baclofen",
        "By mouth",
        "Reviewed regularly",
        "Tablets | Oral solution",
        "Share of unchanged drug in urine: 70 %",
        "May cause drowsiness",
        "Home treatment is possible",
        "Comments on dosing in children",
        "Follow the taper strictly.",
        "Post-marketing reports: rash",
        "share the link " * 200,
    ],
)
def test_content_is_no_noise(line: str) -> None:
    assert not is_noise(line)


def test_below_the_name_of_a_reader_stands_what_that_reader_said() -> None:
    assert opens_comment("Anonymous said...")
    assert not opens_comment("Anonymous said... Great article, thanks!")
    assert not opens_comment("As the label said, stop at once.")
