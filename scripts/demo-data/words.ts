/** The words that the data is made of. Every name is invented. */
import { streets } from '../demo/places';

/** By the name of the SQL function that returns them. */
export const words: Record<string, readonly string[]> = {
  first_names:
    `Ada Alan Amara Anders Anita Arjun Beatriz Bella Boris Bruno Carmen Cecil Chidi Clara Dana Darius Delia Diego
    Edith Elias Emeka Esther Farid Fiona Gareth Gloria Hana Hector Helga Ibrahim Ines Ivan Jada Jonas Julia Kai Keiko Lars
    Leila Lucia Malik Marta Mei Milo Nadia Nils Nora Omar Otis Paloma Pavel Priya Quentin Rosa Ruben Saskia Sven Tamara Tariq
    Ulla Umar Vera Viktor Wanda Wen Yara Yusuf Zelda`.split(/\s+/),
  last_names:
    `Abara Aldous Almeida Anand Arroyo Baptiste Barlow Becker Birchard Bose Calloway Castellan Chandra Cho Cortez
    Dahl Delgado Drummond Eberhart Ellery Engstrom Fairbanks Farouk Ferrante Fontaine Galloway Garza Ghosh Grimaldi Haddad
    Halvorsen Hartwell Herrera Hollis Ibarra Iyer Jablonski Jansen Kaplan Kessler Kimura Kowalski Lachance Lindqvist Lombardi
    Madrigal Marchetti Marsh Mbeki McAllister Mehta Moreau Nakamura Navarro Nwosu Okafor Oyelaran Pascal Pereira Petrov Pruitt
    Quigley Raman Redfern Rinaldi Rosenthal Saito Salazar Santoro Schaefer Sharma Sorensen Stavros Sundaram Takeda Thibault
    Tolliver Underhill Valdez Vasquez Vogel Wakefield Whitlock Winslow Yamada Yilmaz Zamora Zielinski`.split(
      /\s+/,
    ),
  streets: [
    ...streets,
    'Quarry Hill Rd',
    'Ropewalk St',
    'Sawmill Ave',
    'Tannery Row',
    'Upland Way',
    'Vineyard Ct',
    'Wharf St',
    'Yarrow Ln',
  ],
  greetings: [
    'Good morning,',
    'Hello,',
    'Quick note:',
    'Following up:',
    'For your information,',
    'Please see:',
  ],
  matters: [
    'the exchange agreement for',
    'the closing statement for',
    'the identification of',
    'the wire instructions for',
    'the title report on',
    'the survey of',
    'the contract addendum for',
    'the inspection of',
    'the lender conditions on',
    'the rent roll for',
    'the replacement candidate at',
    'the proof of insurance for',
  ],
  requests: [
    'is attached for your review.',
    'needs a signature by Friday.',
    'has been received, thank you.',
    'is still missing; can you send it?',
    'was confirmed by telephone today.',
    'changes the closing date, please confirm.',
    'looks complete to us.',
    'should go to the title company before noon.',
    'raises a question about the related party.',
    'will be filed with the record.',
  ],
};
