/** Small pages of invented outlets that tell of one invented happening, with agreement and dispute. */
export const invented = [
  {
    file: 'harbour-wire.txt',
    outlet: 'Harbour Wire',
    published: '2024-03-08T18:00:00Z',
    text: `Missiles hit Odesa port, killing three

Three people were killed and 12 injured when two missiles hit the port of Odesa on Friday, regional governor Oleh Primirny said.

“The fires are under control,” Primirny wrote on Telegram. He added that five warehouses had been destroyed.

The ministry of defence said air defences had shot down six of eight drones over Kharkiv overnight.

Norland will send $40 million in aid to Ukraine, Prime Minister Ida Lund announced on Thursday.
`,
  },
  {
    file: 'delta-post.txt',
    outlet: 'Delta Post',
    published: '2024-03-09T09:00:00Z',
    text: `Toll in Odesa strike rises to five

The number of people killed in Friday’s missile strike on the port of Odesa rose to five, the city council said on Saturday.

The occupying army’s spokesman, Pavel Vymyslov, denied that civilians had been hit and said 20 soldiers had died.

Rescuers pulled two survivors from the rubble, according to the emergency service.
`,
  },
  {
    file: 'morning-ledger.txt',
    outlet: 'Morning Ledger',
    published: '2024-03-09T06:00:00Z',
    text: `Earthquake shakes the coast of Chile

A magnitude 6.1 earthquake struck near Valparaíso on Friday, injuring at least 14 people, the disaster office reported.

“We felt it for a full minute 😨,” said Rosa Inventada, a resident. No deaths were reported.

Thousands protested in Santiago on Thursday against the new water law, police said.
`,
  },
];
